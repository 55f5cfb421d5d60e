package org.hiptriage.triage.decision.load;

import java.util.Locale;

/** How numbers stand in a reason; always the same, so that a reason can be said in other languages. */
final class Words {

    private Words() {}

    static String kilometers(double meters) {
        return oneDecimal(meters / 1000) + " km";
    }

    static String oneDecimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** For example {@code ", and 2 other runs"}; nothing where there is no other. */
    static String andOthers(int others, String what) {
        return others == 0 ? "" : ", and " + others + " other " + what + (others == 1 ? "" : "s");
    }
}
