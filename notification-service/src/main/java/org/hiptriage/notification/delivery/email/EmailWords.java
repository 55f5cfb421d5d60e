package org.hiptriage.notification.delivery.email;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a letter says beside the message.
 *
 * @param open the words of the link to the page
 * @param why why the runner gets it
 * @param off the words of the link by which it is switched off
 */
record EmailWords(String open, String why, String off) {
    private static final String BUNDLE = "messages.email";

    /** Those of a language, whatever the machine's own is; English where there are none. */
    static EmailWords of(Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new EmailWords(words.getString("open"), words.getString("why"), words.getString("off"));
    }
}
