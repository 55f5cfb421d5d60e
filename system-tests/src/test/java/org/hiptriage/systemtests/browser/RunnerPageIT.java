package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnRunningStack
class RunnerPageIT {
    @ParameterizedTest
    @CsvSource({"390,en,false", "390,de,true", "1280,en,true", "1280,de,false"})
    void everyViewOpensWithoutAnErrorAndAxeFindsNothing(int width, String language, boolean dark, RunningStack stack) {
        try (Browser browser = Browser.open(width, language, dark)) {
            for (String view : new String[] {"", "questions", "result", "plan", "check-in", "history"}) {
                browser.go(stack.http().page("#/" + view));
                browser.run("location.reload()");
                browser.shown("main h1");
                browser.picture("%s-%d-%s-%s".formatted(view, width, language, dark ? "dark" : "light"));
                assertThat(browser.violations()).as(view).isEmpty();
                assertThat(browser.errors()).as(view).isEmpty();
                assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                        .as("%s fits into %d px", view, width)
                        .isEqualTo(true);
            }
            assertThat(browser.run("return document.documentElement.lang")).isEqualTo(language);
        }
    }

    @Test
    void thePageLoadsLittleAndPaintsSoon(RunningStack stack) {
        try (Browser browser = Browser.open(390, "en", false)) {
            browser.go(stack.http().page(""));
            browser.shown("main h1");
            Object bytes = browser.run(
                    "return performance.getEntries().map(e => e.transferSize || 0).reduce((a, b) => a + b, 0)");
            assertThat(bytes).isInstanceOf(Long.class);
            assertThat((Long) bytes).isBetween(1_000L, 200_000L);
            assertThat(
                            browser.run(
                                    "return performance.getEntriesByType('resource').every(e => e.name.startsWith(location.origin))"))
                    .isEqualTo(true);
        }
    }
}
