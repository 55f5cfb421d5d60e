package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A runner who would rather not answer seventy questions. */
@OnRunningStack
class InterviewOnThePageIT {
    private static final String CARD = ".worth-card";
    private static final String QUESTION = CARD + " legend";

    @ParameterizedTest
    @CsvSource({"390,en,false", "1280,de,true"})
    void whoSkipsIsAskedWhatStillMattersOneByOneAndIsToldWhenThatIsEnough(
            int width, String language, boolean dark, RunningStack stack) {
        try (Browser browser = Browser.open(width, language, dark)) {
            browser.go(stack.http().page("?runner=r-" + UUID.randomUUID()));
            var check = new HipCheck(browser);
            check.where(34);
            urgentSignsAndPain(browser, check);

            browser.click(".to-worth");
            assertThat(browser.shown(CARD + " .why").getText()).isNotBlank();
            browser.picture("interview-" + width);
            assertThat(browser.violations()).isEmpty();
            int questions = 0;
            while (!browser.all(CARD).isEmpty()) {
                String asked = browser.text(QUESTION);
                new Mouse(browser).pick("worth-asking", "absent");
                questions++;
                browser.awaits(() -> !browser.text(QUESTION).equals(asked));
            }
            assertThat(questions).isBetween(3, 25);
            assertThat(browser.shown(".worth").getText()).isNotBlank();

            check.onward();
            assertThat(check.level()).isEqualTo("SELF_CARE");
            assertThat(browser.errors()).isEmpty();
        }
    }

    private static void urgentSignsAndPain(Browser browser, HipCheck check) {
        browser.shown(".step");
        HipCheck.URGENT.forEach(code -> check.answer(code, "absent"));
        check.onward();
        browser.shown(".wave");
        browser.click(".wave");
        check.onward();
        browser.shown("#painScore");
        new Mouse(browser).pick("painScore", "3");
        new Mouse(browser).pick("painStartedOn", "weeks");
        new Mouse(browser).pick("selfTreatmentStartedOn", "no");
        check.onward();
        browser.shown(".to-worth");
    }
}
