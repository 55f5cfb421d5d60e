package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnRunningStack
class RunnerJourneyIT {
    @ParameterizedTest
    @CsvSource({"390,en,false", "1280,de,true"})
    void aRunnerTapsThroughTheQuestionsToAResultAPlanACheckInAndTheHistory(
            int width, String language, boolean dark, RunningStack stack) {
        try (Browser browser = Browser.open(width, language, dark)) {
            var check = new HipCheck(browser);
            browser.go(stack.http().page(""));
            browser.picture("journey-where-" + width);
            check.where(34);
            browser.picture("journey-urgent-" + width);
            assertThat(browser.violations()).isEmpty();
            check.answerAllWithNo(3);
            browser.picture("journey-review-" + width);
            assertThat(browser.violations()).isEmpty();
            check.onward();
            assertThat(check.level()).isEqualTo("SELF_CARE");
            browser.picture("journey-result-" + width);
            assertThat(browser.violations()).isEmpty();
            for (String view : new String[] {"plan", "check-in", "history"}) {
                browser.go(stack.http().page("#/" + view));
                browser.shown("main h1");
                browser.picture("journey-" + view + "-" + width);
                assertThat(browser.violations()).as(view).isEmpty();
            }
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void anUrgentAnswerLeadsAtOnceToAScreenThatSaysWhatToDo(RunningStack stack) {
        try (Browser browser = Browser.open(390, "en", false)) {
            var check = new HipCheck(browser);
            browser.go(stack.http().page(""));
            check.where(34);
            for (String flag : HipCheck.URGENT) {
                check.answer(flag, flag.equals("flag.fever") ? "present" : "absent");
            }
            check.onward();
            browser.click(".care-card .button.urgent");
            assertThat(browser.shown(".urgent-screen[open] .urgent-call").getDomAttribute("href"))
                    .isEqualTo("tel:112");
            browser.picture("journey-urgent-screen");
            assertThat(browser.violations()).isEmpty();
            browser.click(".urgent-leave");
            assertThat(check.level()).isEqualTo("URGENT_CARE");
            assertThat(browser.shown(".urgent-banner").getText()).isNotEmpty();
        }
    }

    @Test
    void aReloadAndALostConnectionLoseNoAnswer(RunningStack stack) {
        try (Browser browser = Browser.open(1280, "en", false)) {
            var check = new HipCheck(browser);
            browser.go(stack.http().page(""));
            check.where(34);
            check.answerAllWithNo(2);
            browser.run("location.reload()");
            browser.shown(".review");
            browser.online(false);
            check.onward();
            browser.shown(".error-summary, [role=alert]");
            browser.online(true);
            check.onward();
            assertThat(check.level()).isEqualTo("SELF_CARE");
        }
    }
}
