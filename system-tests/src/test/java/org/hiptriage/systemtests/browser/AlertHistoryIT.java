package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What was, as clinicians look it up. */
@OnRunningStack
class AlertHistoryIT {
    private final RunningStack stack;

    AlertHistoryIT(RunningStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @CsvSource({"768,true", "1920,false"})
    void theHistoryIsSearchedCountedAndPlotted(int width, boolean dark) {
        var runner = new SoreRunner(stack.http()).says("flag.fever");
        JsonNode alert = alertOf(runner);
        act(alert, "acknowledgement", "{\"by\": \"Dr. Past\"}");
        act(refreshed(alert), "resolution", "{\"by\": \"Dr. Past\", \"reason\": \"seen\"}");
        try (Browser browser = Browser.open(width, "en", dark)) {
            browser.go(stack.http().board("#/history"));
            browser.shown(".history tbody tr");
            browser.shown("#text").sendKeys("dr. past", org.openqa.selenium.Keys.ENTER);
            browser.awaits(() -> browser.all(".history tbody tr").stream()
                    .allMatch(row -> row.getText().contains("Dr. Past")));
            // The plots are drawn after the table, and again when the search is answered: what was found may be gone
            // when it is read.
            browser.awaits(() -> Stream.of("Urgent care", "Infection", "closed", "Dr. Past", "Seen by a clinician")
                    .allMatch(browser.shown(".history tbody tr").getText()::contains));
            browser.awaits(() -> browser.shown(".taking").getText().contains("median"));
            assertThat(browser.all(".plot .bar-urgent")).isNotEmpty();
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.errors()).isEmpty();
            assertThat(browser.is("return document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            browser.picture("board-history-%d-%s".formatted(width, dark ? "dark" : "light"));
        }
    }

    @Test
    void theExportHasALineForEachAlertAndNoFormulaOfAnybody() {
        var runner = new SoreRunner(stack.http()).says("flag.fever");
        JsonNode alert = alertOf(runner);
        act(alert, "acknowledgement", "{\"by\": \"=HYPERLINK(\\\"http://evil\\\"), or so\"}");
        HttpResponse<String> csv = stack.http().getNotification("/api/v1/alerts/history.csv?text=" + runner.id());
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().lines().toList()).hasSize(2).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("alertId,runnerId,side,state,level");
            assertThat(lines.get(1))
                    .contains(runner.id(), ",left,OPEN,URGENT_CARE,PT0S,infection,")
                    .contains("\"'=HYPERLINK(\"\"http://evil\"\"), or so\"");
        });
    }

    @Test
    void aParameterThatIsWrongIsNamedWithWhatWouldBeRight() {
        for (String wrong : new String[] {"from=yesterday", "zone=Mars", "level=BAD", "flag=A%20B", "limit=1001"}) {
            HttpResponse<String> answer = stack.http().getNotification("/api/v1/alerts/history?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body())
                    .contains("\"field\":\"" + wrong.substring(0, wrong.indexOf('=')) + "\"", "must be");
        }
    }

    /** An alert has a topic of its own, and may come after the result. */
    private JsonNode alertOf(SoreRunner runner) {
        return Eventually.get(
                "the alert",
                () -> Optional.ofNullable(stack.http()
                        .read("/api/v1/alerts/history?text=" + runner.id())
                        .path("items")
                        .get(0)));
    }

    private JsonNode refreshed(JsonNode alert) {
        return stack.http().read("/api/v1/alerts/" + alert.path("alertId").asString());
    }

    private void act(JsonNode alert, String what, String body) {
        HttpResponse<String> answer = stack.http()
                .act(
                        "/api/v1/alerts/" + alert.path("alertId").asString() + "/" + what,
                        "\"" + alert.path("version").asInt() + "\"",
                        body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
