package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

@OnRunningStack
class KeyboardJourneyIT {
    private static final String NOT_YET = "[aria-checked=false]";
    private static final String CHOSEN = "[aria-checked=true]";

    @ParameterizedTest
    @CsvSource({"390,de,false", "1280,en,true"})
    void theKeyboardAloneLeadsFromTheBodyMapToAResultAPlanAndACheckIn(
            int width, String language, boolean dark, RunningStack stack) {
        try (Browser browser = Browser.open(width, language, dark)) {
            browser.go(stack.http().page(""));
            browser.shown("main h1");
            var keyboard = new Keyboard(browser);
            var check = new HipCheck(browser, keyboard);
            keyboard.type("#age", "34");
            keyboard.pick("side", "left");
            choosePlacesOnTheMap(browser, keyboard);
            browser.picture("keyboard-map-" + width);
            check.onward();
            check.answerAllWithNo(4);
            check.onward();
            assertThat(check.level()).isEqualTo("SELF_CARE");

            keyboard.push(".level-card a[href='#/plan']");
            browser.shown(".plan-next");
            keyboard.push(".plan-next .plan-done");
            keyboard.pick("painScore", "2");
            keyboard.pick("newUrgentSymptom", "no");
            browser.picture("keyboard-check-in-" + width);
            keyboard.push(".plan-send");
            browser.shown(".plan-outcome");
            keyboard.push(".plan-outcome a[href='#/plan']");
            browser.shown(".plan-next");
            assertThat(browser.violations()).isEmpty();
            assertThat(keyboard.wasAlone()).isTrue();
            assertThat(browser.errors()).isEmpty();
        }
    }

    /** One stop for a figure; the arrows go from place to place in it. */
    private static void choosePlacesOnTheMap(Browser browser, Keyboard keyboard) {
        keyboard.tabTo(".region[data-code='site.front-hip']");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(keyboard.isOn(".region[data-code='site.thigh-trunk-crease']" + NOT_YET))
                .isTrue();
        browser.press(Keys.SPACE);
        assertThat(keyboard.isOn(CHOSEN)).isTrue();
        browser.press(Keys.ENTER);
        assertThat(keyboard.isOn(NOT_YET)).isTrue();
        keyboard.push(".region[data-code='site.lateral-hip']");
        assertThat(keyboard.isOn(CHOSEN)).isTrue();
    }

    @Test
    void theLinkThatSkipsToTheContentStaysInTheView(RunningStack stack) {
        try (Browser browser = Browser.open(1280, "en", false)) {
            browser.go(stack.http().page("#/history"));
            String heading = browser.shown("main h1").getText();
            var keyboard = new Keyboard(browser);
            keyboard.push("#skip");
            browser.awaits(() -> keyboard.isOn("main, main *"));
            assertThat(browser.shown("main h1").getText()).isEqualTo(heading);
            assertThat(browser.run("return location.hash")).isEqualTo("#/history");
        }
    }

    @Test
    void whatIsUrgentKeepsTheKeyboardUntilItIsLeft(RunningStack stack) {
        try (Browser browser = Browser.open(390, "en", false)) {
            browser.go(stack.http().page(""));
            var keyboard = new Keyboard(browser);
            var check = new HipCheck(browser, keyboard);
            check.where(34);
            for (String flag : HipCheck.URGENT) {
                check.answer(flag, flag.equals("flag.fever") ? "present" : "absent");
            }
            check.onward();
            keyboard.push(".care-card .button.urgent");
            browser.shown(".urgent-screen[open] .urgent-call");
            for (int i = 0; i < 6; i++) {
                browser.press(Keys.TAB);
                assertThat(keyboard.isOn("main *:not(dialog *), #bar *, #foot *"))
                        .isFalse();
            }
            keyboard.push(".urgent-leave");
            assertThat(check.level()).isEqualTo("URGENT_CARE");
            browser.awaits(() -> keyboard.isOn("main h1"));
            keyboard.push(".urgent-banner button");
            browser.shown(".urgent-screen[open]");
            browser.press(Keys.ESCAPE);
            browser.awaits(() -> keyboard.isOn("main h1"));
            assertThat(keyboard.wasAlone()).isTrue();
        }
    }
}
