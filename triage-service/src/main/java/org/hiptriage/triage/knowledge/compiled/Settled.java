package org.hiptriage.triage.knowledge.compiled;

import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.criterion.Facts;

/**
 * What is known of the findings, as numbers: to be changed and asked again many times.
 *
 * @param presentLow findings 0 to 63 that are there
 * @param presentHigh findings 64 to 127 that are there
 * @param absentLow findings 0 to 63 that are explicitly not there
 * @param absentHigh findings 64 to 127 that are explicitly not there
 */
public record Settled(long presentLow, long presentHigh, long absentLow, long absentHigh) {

    /** What these facts settle of the first 128 findings. */
    public static Settled of(Facts facts) {
        FindingSet present = facts.present();
        FindingSet absent = facts.absent();
        return new Settled(present.low(), present.high(), absent.low(), absent.high());
    }

    /** The same if one finding were there. */
    public Settled withPresent(int bit) {
        long low = low(bit);
        long high = high(bit);
        return new Settled(presentLow | low, presentHigh | high, absentLow & ~low, absentHigh & ~high);
    }

    /** The same if one finding were not there. */
    public Settled withAbsent(int bit) {
        long low = low(bit);
        long high = high(bit);
        return new Settled(presentLow & ~low, presentHigh & ~high, absentLow | low, absentHigh | high);
    }

    /** The same with another answer about one finding. */
    public Settled with(int bit, boolean present) {
        return present ? withPresent(bit) : withAbsent(bit);
    }

    /** The same if all of these findings were there that are not settled. */
    public Settled withAllOpen(FindingSet findings) {
        return new Settled(
                presentLow | (findings.low() & ~absentLow),
                presentHigh | (findings.high() & ~absentHigh),
                absentLow,
                absentHigh);
    }

    private static long low(int bit) {
        return bit < Long.SIZE ? 1L << bit : 0;
    }

    private static long high(int bit) {
        return bit < Long.SIZE ? 0 : 1L << bit;
    }
}
