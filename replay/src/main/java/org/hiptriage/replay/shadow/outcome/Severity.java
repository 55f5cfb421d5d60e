package org.hiptriage.replay.shadow.outcome;

/** How much a difference matters, the gravest first. */
public enum Severity {
    MISSED_EMERGENCY("emergencies missed", "URGENT_CARE in force, and less with the candidate"),
    FAILURE("without a result", "the candidate's rules fail: a dead letter for people to look at"),
    LESS_URGENT("less urgent", "a lower level, or more time to be seen"),
    FLAG_LOST("a flag less", "as urgent as before, without a red flag that is raised or left open in force"),
    MORE_URGENT("more urgent", "a higher level, or less time to be seen"),
    FLAG_GAINED("a flag more", "as urgent as before, with a red flag that is not there in force"),
    OTHER_CAUSE("another first cause", "as urgent as before, with the same flags");

    private final String title;
    private final String meaning;

    Severity(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** For people, after a number. */
    public String title() {
        return title;
    }

    /** What counts as such, for people. */
    public String meaning() {
        return meaning;
    }
}
