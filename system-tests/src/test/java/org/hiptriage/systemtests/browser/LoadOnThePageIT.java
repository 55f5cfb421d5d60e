package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a runner reads of a run that was much longer than those before. */
@OnRunningStack
class LoadOnThePageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CARD = ".runs-warning";

    private final String runnerId = "r-" + UUID.randomUUID();

    @Test
    void aRunMuchLongerThanBeforeIsToldWhileThePageIsOpenAndOnceClosedNeverAgain(RunningStack stack) {
        RecordedRuns watch = usual(stack).post();
        try (Browser browser = Browser.open(390, "en", false)) {
            browser.go(page(stack, "history"));
            browser.shown(".runs-chart");
            assertThat(browser.all(CARD)).isEmpty();

            watch.run(1, 12_400).post();
            assertThat(browser.shown(CARD).getText()).contains("12.4 km").contains("8.0 km");
            browser.awaits(() -> browser.all(".runs-chart .spike-mark").size() == 1);
            browser.picture("load-warning-390");
            assertThat(browser.violations()).isEmpty();

            browser.click(CARD + " button");
            assertThat(browser.all(CARD)).isEmpty();
            assertThat(browser.run("return document.activeElement.tagName")).isEqualTo("H1");
            browser.run("location.reload()");
            browser.shown(".runs-chart");
            browser.awaits(() -> Boolean.TRUE.equals(browser.run("return performance.getEntriesByType('resource')"
                    + ".some(e => e.name.endsWith('/notifications') && e.responseEnd > 0)")));
            assertThat(browser.all(CARD)).isEmpty();
            assertThat(browser.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"390,de,true", "1280,de,false", "1280,en,true"})
    void whoOpensThePageLaterReadsItToo(int width, String language, boolean dark, RunningStack stack) {
        usual(stack).post().run(1, 12_400).post();
        Eventually.holds(
                "there is a load warning",
                PATIENCE,
                () -> stack.http()
                        .read("/api/v1/runners/" + runnerId + "/notifications")
                        .path("items")
                        .valueStream()
                        .anyMatch(item -> item.path("kind").asString().equals("LOAD_WARNING")));
        try (Browser browser = Browser.open(width, language, dark)) {
            browser.go(page(stack, ""));
            browser.shown(CARD);
            assertThat(browser.violations()).isEmpty();
            browser.picture("load-warning-%d-%s-%s".formatted(width, language, dark ? "dark" : "light"));
            browser.click(CARD + " a");
            browser.shown(".runs-chart");
            assertThat(browser.shown(CARD).getText())
                    .contains(language.equals("de") ? "12,4 km" : "12.4 km")
                    .contains(language.equals("de") ? "8,0 km" : "8.0 km");
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            // Beside what may be urgent nothing else asks for attention.
            browser.go(page(stack, "result"));
            browser.awaits(() -> browser.all(CARD).isEmpty());
        }
    }

    @Test
    void theWishNotToBeToldIsKept(RunningStack stack) {
        try (Browser browser = Browser.open(390, "en", false)) {
            browser.go(page(stack, "history"));
            browser.click(".runs-switch");
            Eventually.holds(
                    "the wish is stored",
                    PATIENCE,
                    () -> !stack.http()
                            .read("/api/v1/runners/" + runnerId + "/preferences")
                            .path("loadWarnings")
                            .asBoolean());
            browser.run("location.reload()");
            assertThat(browser.shown("#load-warnings").isSelected()).isFalse();
            assertThat(browser.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"390,en,You answered no", "1280,de,Du hast nein geantwortet"})
    void anAnswerThatTheRunsContradictStandsBesideWhatTheyShow(
            int width, String language, String words, RunningStack stack) {
        usual(stack).run(9, 12_400).post();
        // Triage reads runs and answers from two topics: it may have the answers first.
        Eventually.get(
                "the runs are in a result",
                () -> Optional.of(triaged(stack))
                        .filter(result -> result.path("derived").size() > 0));
        try (Browser browser = Browser.open(width, language, false)) {
            browser.go(page(stack, "result"));
            assertThat(browser.shown(".runs-contradiction").getText().replace('\u00a0', ' '))
                    .contains(words)
                    .contains(language.equals("de") ? "12,4 km" : "12.4 km");
            browser.picture("contradiction-" + width);
            assertThat(browser.violations()).isEmpty();
        }
    }

    private JsonNode triaged(RunningStack stack) {
        var assessmentId = UUID.randomUUID().toString();
        stack.http().submit("""
                {"assessmentId": "%s", "runnerId": "%s", "observedAt": "%s", "age": 34, "side": "left", "painScore": 2,
                 "findings": {"site.lateral-hip": "present", "risk.mileage-increase": "absent",
                   "flag.deformed-or-shortened": "absent", "flag.cannot-move": "absent", "flag.cannot-bear-weight": "absent",
                   "flag.intense-pain": "absent", "flag.sudden-swelling": "absent", "flag.fever": "absent",
                   "flag.chills": "absent", "flag.hot-red-joint": "absent"}}
                """.formatted(
                assessmentId, runnerId, OffsetDateTime.now(ZoneOffset.UTC).withNano(0)));
        return stack.http().result(runnerId, assessmentId);
    }

    private RecordedRuns usual(RunningStack stack) {
        return new RecordedRuns(stack.http(), runnerId)
                .run(24, 7_600)
                .run(20, 8_000)
                .run(16, 7_000);
    }

    private String page(RunningStack stack, String view) {
        return stack.http().page("?runner=" + runnerId + "#/" + view);
    }
}
