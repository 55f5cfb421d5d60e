package org.hiptriage.triage.history;

/**
 * A finding that the runner's history shows, rather than an answer.
 *
 * @param finding code of the finding
 * @param because from which runs or answers, in words for people
 * @param contradicts whether the runner answered 'absent': then the answer stands, and this is only shown beside it
 */
public record Derived(String finding, String because, boolean contradicts) {

    /** One that no answer speaks against. */
    public Derived(String finding, String because) {
        this(finding, because, false);
    }

    /** The same against an answer. */
    public Derived contradicting() {
        return new Derived(finding, because, true);
    }
}
