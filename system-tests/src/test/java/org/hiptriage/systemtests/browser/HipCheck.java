package org.hiptriage.systemtests.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page as a runner goes through it. */
final class HipCheck {
    private final Browser browser;

    HipCheck(Browser browser) {
        this.browser = browser;
    }

    /** Age, side and the outer hip. */
    void where(int age) {
        browser.shown("#age").sendKeys(String.valueOf(age));
        pick("side", "left");
        browser.click("label.place:has(input:not(#spreads):not(#nowhere))");
        onward();
    }

    /** Answers what is asked with no, and the pain with this score, up to the review. */
    void answerAllWithNo(int painScore) {
        browser.shown(".step");
        while (browser.all(".review").isEmpty()) {
            String step = heading();
            List<WebElement> wave = browser.all(".wave");
            if (!browser.all("#painScore").isEmpty()) {
                pick("painScore", String.valueOf(painScore));
                pick("painStartedOn", "weeks");
                pick("selfTreatmentStartedOn", "no");
            } else if (wave.isEmpty()) {
                for (WebElement question : browser.all(".question")) {
                    browser.click(question.findElement(By.cssSelector("label:has(> input[value=absent])")));
                }
            } else {
                browser.click(wave.get(0));
            }
            onward();
            browser.awaits(() -> !heading().equals(step));
        }
    }

    void answer(String code, String presence) {
        browser.click("#q-" + code.replace('.', '-') + " label:has(> input[value=" + presence + "])");
    }

    /** The button that leads on: to the next step, to the review, or to the result. */
    void onward() {
        browser.click(".step-buttons button[type=submit]");
    }

    /** The level on the care card, as soon as there is one. */
    String level() {
        String look = browser.shown(".level-card.SELF_CARE, .level-card.SEE_DOCTOR, .level-card.URGENT_CARE")
                .getDomAttribute("class");
        return String.valueOf(look).replace("level-card", "").strip();
    }

    String heading() {
        return browser.shown("main h1").getText();
    }

    private void pick(String name, String value) {
        browser.click("label:has(> input[name='" + name + "'][value='" + value + "'])");
    }
}
