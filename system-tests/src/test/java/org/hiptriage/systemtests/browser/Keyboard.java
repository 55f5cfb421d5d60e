package org.hiptriage.systemtests.browser;

import org.openqa.selenium.Keys;

/** A keyboard and nothing else: Tab, arrows, Space and Enter. Each stop on the way has to be seen. */
final class Keyboard implements Hands {
    private static final int LONGEST_WAY = 200;
    private static final String WATCH =
            "window.pointed = 0; for (const type of ['pointerdown', 'mousedown', 'touchstart'])"
                    + " addEventListener(type, () => { window.pointed += 1; }, true);"
                    + " addEventListener('click', event => { window.pointed += event.detail > 0 ? 1 : 0; }, true)";
    private static final String IS_SEEN = "const at = document.activeElement.getBoundingClientRect();"
            + " return document.activeElement.matches(':focus-visible') && at.bottom > 0 && at.right > 0"
            + " && at.top < innerHeight && at.left < innerWidth";

    private final Browser browser;

    /** For the page that is open; it notes every event of a mouse or a finger from now on. */
    Keyboard(Browser browser) {
        this.browser = browser;
        browser.run(WATCH);
    }

    @Override
    public void type(String css, String text) {
        tabTo(css);
        browser.press(text);
    }

    @Override
    public void pick(String name, String value) {
        tabTo("input[name='" + name + "']");
        String wanted = "input[name='" + name + "'][value='" + value + "']";
        if (isOn(wanted)) {
            browser.press(Keys.SPACE);
        }
        for (int presses = 0; !isOn(wanted); presses++) {
            failAfter(presses, wanted);
            browser.press(Keys.ARROW_DOWN);
        }
    }

    @Override
    public void push(String css) {
        tabTo(css);
        boolean isBox =
                Boolean.TRUE.equals(browser.run("return document.activeElement.matches('input, [role=checkbox]')"));
        browser.press(isBox ? Keys.SPACE : Keys.ENTER);
    }

    /** On to the next, as often as it takes. */
    void tabTo(String css) {
        browser.awaits(() -> !browser.all(css).isEmpty());
        for (int presses = 0; !isOn(css); presses++) {
            failAfter(presses, css);
            browser.press(Keys.TAB);
        }
        if (!browser.is(IS_SEEN)) {
            throw new AssertionError("the focus is not seen on " + css);
        }
    }

    boolean isOn(String css) {
        return browser.is("return document.activeElement.matches(arguments[0])", css);
    }

    /** Whether nobody used a mouse or a finger. */
    boolean wasAlone() {
        return browser.count("return window.pointed") == 0;
    }

    private static void failAfter(int presses, String css) {
        if (presses == LONGEST_WAY) {
            throw new AssertionError("the keyboard does not come to " + css);
        }
    }
}
