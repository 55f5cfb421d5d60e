package org.hiptriage.systemtests.browser;

/** How a person works the page. */
interface Hands {
    /** Writes into a field. */
    void type(String css, String text);

    /** Picks one of the radio buttons of this name. */
    void pick(String name, String value);

    /** Pushes a button, follows a link, ticks a box or a place on the map: the first that is shown. */
    void push(String css);
}
