package org.hiptriage.notification.delivery.email;

import java.util.regex.Pattern;

/** Addresses of mail that a runner may have, as browsers take them in a field for one, with a domain that has a dot. */
final class EmailAddress {
    static final String FORM =
            "must be one e-mail address as name@example.org, of at most 254 characters: without a display name, in ASCII";

    private static final int LONGEST = 254;
    private static final Pattern VALID = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");
    private static final int LONGEST_NAME = 64;

    private EmailAddress() {}

    /** Whether mail can be sent to it. */
    static boolean isValid(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_NAME
                && VALID.matcher(text).matches();
    }
}
