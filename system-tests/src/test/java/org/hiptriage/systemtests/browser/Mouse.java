package org.hiptriage.systemtests.browser;

/** A mouse, or a finger. */
record Mouse(Browser browser) implements Hands {
    @Override
    public void type(String css, String text) {
        browser.shown(css).sendKeys(text);
    }

    @Override
    public void pick(String name, String value) {
        browser.click("label:has(> input[name='" + name + "'][value='" + value + "'])");
    }

    @Override
    public void push(String css) {
        browser.click(css);
    }
}
