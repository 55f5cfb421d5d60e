package org.hiptriage.triage.decision.load;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers stand in a reason; always the same, so that a reason can be said in other languages. */
final class Words {

    private Words() {}

    static String kilometers(double meters) {
        return oneDecimal(meters / 1000) + " km";
    }

    /** What {@code %.1f} makes of it, which a formatter takes ten times as long for. */
    static String oneDecimal(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** For example {@code ", and 2 other runs"}; nothing where there is no other. */
    static String andOthers(int others, String what) {
        return others == 0 ? "" : ", and " + others + " other " + what + (others == 1 ? "" : "s");
    }
}
