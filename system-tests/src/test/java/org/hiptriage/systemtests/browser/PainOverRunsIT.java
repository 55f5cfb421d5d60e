package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hiptriage.systemtests.plan.FollowedRunner;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a runner reads of weeks in which runs and pain went side by side. */
@OnRunningStack
class PainOverRunsIT {

    @ParameterizedTest
    @CsvSource({
        "390,en,false,It falls.",
        "390,de,true,Er nimmt ab.",
        "1280,en,true,It falls.",
        "1280,de,false,Er nimmt ab."
    })
    void painIsDrawnOverTheRunsAndTheResultSaysWhereItGoes(
            int width, String language, boolean dark, String trend, RunningStack stack) {
        var runner = new FollowedRunner(stack.http(), 20);
        new RecordedRuns(stack.http(), runner.id())
                .run(24, 7_600)
                .run(17, 8_000)
                .run(10, 6_000)
                .run(4, 6_500)
                .post();
        runner.isAssessed(0, 6, Map.of());
        runner.checksIn(6, 5);
        runner.checksIn(12, 3);
        runner.isAssessed(19, 2, Map.of());
        try (Browser browser = Browser.open(width, language, dark)) {
            browser.go(stack.http().page("?runner=" + runner.id() + "#/history"));
            browser.shown(".runs-chart .pain");
            assertThat(browser.all(".runs-chart .pain circle")).hasSize(4);
            assertThat(browser.all(".runs-chart .run")).hasSize(4);
            assertThat(browser.violations()).isEmpty();
            browser.picture("pain-over-runs-%d-%s-%s".formatted(width, language, dark ? "dark" : "light"));

            browser.go(stack.http().page("?runner=" + runner.id() + "#/result"));
            browser.shown("#derived-title");
            assertThat(browser.shown("main").getText()).contains(trend);
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.errors()).isEmpty();
            browser.picture("pain-trend-%d-%s-%s".formatted(width, language, dark ? "dark" : "light"));
        }
    }
}
