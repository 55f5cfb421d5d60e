package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.systemtests.browser.Hostile.assertNothingRan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What watches and files say of themselves is text of strangers: the page shows it and runs none of it. */
@OnRunningStack
class HostileRunsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningStack stack;
    private final String runner = "r-" + UUID.randomUUID();

    HostileRunsIT(RunningStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theNameOfAWatchIsShownAsText(String language) {
        assertThat(post("device", Hostile.TEXT)).isEqualTo(202);
        Eventually.holds(
                "the run is listed",
                PATIENCE,
                () -> stack.http()
                                .read("/api/v1/runners/" + runner + "/runs?weeks=12")
                                .get("items")
                                .size()
                        == 1);
        try (Browser browser = Browser.open(1280, language, false)) {
            openHistory(browser);
            browser.shown(".runs-chart");
            browser.run("document.querySelectorAll('.runs-bar').forEach(bar => bar.focus())");
            assertThat(browser.shown(".runs-panel").getText()).contains(Hostile.TEXT);
            assertNothingRan(browser);
        }
    }

    @ParameterizedTest
    @CsvSource({"390,en", "1280,de"})
    void whatAFileAndItsNameSayIsShownAsText(int width, String language, @TempDir Path folder) throws Exception {
        String name = "<img src=x onerror=window.ran=1>'); DROP TABLE result;.gpx";
        String gpx = Files.readString(WatchFile.GPX.in(folder, 2, 10_000));
        Path taken = WatchFile.of(folder, name, gpx.replace("Test watch", escaped(Hostile.TEXT)));
        Path broken = WatchFile.of(folder, "2" + name, "<gpx><trk>" + Hostile.TEXT);
        Path typed = WatchFile.of(folder, "3" + name, gpx.replace(">running<", ">" + escaped(Hostile.TEXT) + "<"));
        try (Browser browser = Browser.open(width, language, true)) {
            openHistory(browser);
            browser.shown("#files-title");
            browser.all("#run-files").get(0).sendKeys(taken + "\n" + broken + "\n" + typed);
            browser.awaits(() -> browser.all(".runs-file:is([data-state=taken], [data-state=refused])")
                            .size()
                    == 3);
            assertThat(browser.all(".runs-file-name"))
                    .allSatisfy(file -> assertThat(file.getText()).contains(name));
            assertThat(browser.all(".runs-file[data-state=taken]").get(0).getText())
                    .contains(Hostile.TEXT);
            assertNothingRan(browser);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"runId", "runnerId", "startedAt", "zone", "sport", "subSport", "shoeId", "modifiedAt", "source"})
    void noOtherTextOfARunIsTaken(String field) {
        assertThat(post(field, Hostile.TEXT)).isEqualTo(422);
    }

    @Test
    void aRunThatIsRefusedIsNotSaidAgain() {
        var answer = stack.http().submit("/api/v1/runs", "application/json", run("sport", Hostile.TEXT));
        assertThat(answer.body()).contains("sport").doesNotContain("DROP TABLE", "window.ran");
    }

    private int post(String field, String text) {
        return stack.http()
                .submit("/api/v1/runs", "application/json", run(field, text))
                .statusCode();
    }

    private String run(String field, String text) {
        JsonMapper json = new JsonMapper();
        var run = json.valueToTree(Map.of(
                "runnerId",
                runner,
                "startedAt",
                Instant.now()
                        .minus(1, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.DAYS)
                        .plusSeconds(21_600)
                        .toString(),
                "durationSeconds",
                3_600,
                "distanceMeters",
                10_000,
                "sport",
                "running",
                "source",
                "https://watch.example/api"));
        ((ObjectNode) run).put(field, text);
        return "[" + run + "]";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private void openHistory(Browser browser) {
        browser.go(stack.http().page("?runner=" + runner + "#/history"));
    }
}
