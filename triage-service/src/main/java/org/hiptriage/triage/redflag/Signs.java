package org.hiptriage.triage.redflag;

/**
 * What red flags look at in facts, as numbers: to be changed and asked again many times.
 *
 * @param presentLow findings 0 to 63 that are there
 * @param presentHigh findings 64 to 127 that are there
 * @param openLow findings 0 to 63 that may be there
 * @param openHigh findings 64 to 127 that may be there
 * @param aboutNumbers bits of the statements about age and pain score that are true
 */
public record Signs(long presentLow, long presentHigh, long openLow, long openHigh, long aboutNumbers) {

    /** These with one finding there. */
    public Signs withPresent(int bit) {
        long low = low(bit);
        long high = high(bit);
        return new Signs(presentLow | low, presentHigh | high, openLow & ~low, openHigh & ~high, aboutNumbers);
    }

    /** These with one finding that is not there. */
    public Signs withAbsent(int bit) {
        long low = low(bit);
        long high = high(bit);
        return new Signs(presentLow & ~low, presentHigh & ~high, openLow & ~low, openHigh & ~high, aboutNumbers);
    }

    /** These with the age and the score of others. */
    public Signs withNumbersOf(Signs other) {
        return new Signs(presentLow, presentHigh, openLow, openHigh, other.aboutNumbers);
    }

    private static long low(int bit) {
        return bit < Long.SIZE ? 1L << bit : 0;
    }

    private static long high(int bit) {
        return bit < Long.SIZE ? 0 : 1L << bit;
    }
}
