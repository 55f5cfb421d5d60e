package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hiptriage.systemtests.plan.FollowedRunner;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnRunningStack
class RunnerPageIT {
    /** Many red flags, several causes, and something that could not be ruled out. */
    private static final Map<String, String> RICH = Map.of(
            "flag.limits-daily-activities", "present",
            "history.recurrent-bouts", "present",
            "history.no-improvement", "present",
            "safety.pain-on-hopping", "present",
            "safety.long-term-steroids", "present",
            "site.groin", "present",
            "worse.running", "present",
            "sign.clicking", "present",
            "flag.chills", "unknown");

    @ParameterizedTest
    @CsvSource({"390,en,false", "390,de,true", "1280,en,true", "1280,de,false"})
    void everyViewOpensWithoutAnErrorAndAxeFindsNothing(int width, String language, boolean dark, RunningStack stack) {
        try (Browser browser = Browser.open(width, language, dark)) {
            for (String view : new String[] {"", "questions", "result", "plan", "check-in", "history", "notify"}) {
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
    void languageAndColoursAreSwitchedAndStaySo(RunningStack stack) {
        try (Browser browser = Browser.open(390, "en", false)) {
            browser.go(stack.http().page("#/history"));
            String english = browser.shown("main h1").getText();
            browser.click("#language");
            browser.awaits(() -> !browser.shown("main h1").getText().equals(english));
            browser.click("#theme");
            String night = browser.shown("body").getCssValue("background-color");
            browser.run("location.reload()");
            assertThat(browser.shown("main h1").getText()).isNotEqualTo(english);
            assertThat(browser.run("return document.documentElement.lang")).isEqualTo("de");
            assertThat(browser.shown("body").getCssValue("background-color")).isEqualTo(night);
            assertThat(browser.violations()).isEmpty();
            browser.click("#theme");
            assertThat(browser.shown("body").getCssValue("background-color")).isNotEqualTo(night);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theSheetForTheDoctorIsOnePage(String language, RunningStack stack) {
        var runner = new FollowedRunner(stack.http(), 5);
        runner.isAssessed(0, 8, RICH);
        try (Browser browser = Browser.open(390, language, true)) {
            browser.go(stack.http().page("?runner=" + runner.id() + "#/result"));
            browser.shown(".level-card");
            assertThat(browser.printedPages()).isEqualTo(1);
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
