package org.hiptriage.triage.knowledge;

/** Within what time to be seen, the shortest first. */
public enum TimeFrame {
    NOW("PT0S"),
    ONE_DAY("PT24H"),
    ONE_WEEK("P7D");

    private final String iso;

    TimeFrame(String iso) {
        this.iso = iso;
    }

    /** The ISO 8601 duration as the contract writes it; a day count stays a day count. */
    public String iso() {
        return iso;
    }
}
