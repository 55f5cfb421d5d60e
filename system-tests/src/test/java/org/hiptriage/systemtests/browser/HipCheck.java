package org.hiptriage.systemtests.browser;

import java.util.List;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.openqa.selenium.WebElement;

/** The page as a runner goes through it. */
final class HipCheck {
    /** The signs that are asked first, in their order. */
    static final List<String> URGENT = Vocabulary.shipped().urgentCodes();

    private final Browser browser;
    private final Hands hands;

    HipCheck(Browser browser, Hands hands) {
        this.browser = browser;
        this.hands = hands;
    }

    HipCheck(Browser browser) {
        this(browser, new Mouse(browser));
    }

    /** Age, side and the outer hip. */
    void where(int age) {
        hands.type("#age", String.valueOf(age));
        hands.pick("side", "left");
        hands.push(".place-list input");
        onward();
    }

    /** Answers what is asked with no, and the pain with this score, up to the review. */
    void answerAllWithNo(int painScore) {
        browser.shown(".step");
        while (browser.all(".review").isEmpty()) {
            String step = heading();
            List<WebElement> wave = browser.all(".wave");
            if (!browser.all("#painScore").isEmpty()) {
                hands.pick("painScore", String.valueOf(painScore));
                hands.pick("painStartedOn", "weeks");
                hands.pick("selfTreatmentStartedOn", "no");
            } else if (wave.isEmpty()) {
                for (WebElement question : browser.all(".question")) {
                    hands.pick(String.valueOf(question.getDomAttribute("id")), "absent");
                }
            } else {
                hands.push(".wave");
            }
            onward();
            browser.awaits(() -> !heading().equals(step));
        }
    }

    void answer(String code, String presence) {
        hands.pick("q-" + code.replace('.', '-'), presence);
    }

    /** The button that leads on: to the next step, to the review, or to the result. */
    void onward() {
        hands.push(".step-buttons button[type=submit]");
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
}
