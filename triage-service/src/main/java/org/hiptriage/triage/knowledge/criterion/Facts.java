package org.hiptriage.triage.knowledge.criterion;

import java.util.OptionalInt;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.FindingSet;

/**
 * What the rules know of one report.
 *
 * @param present findings that are there, by answer or derived
 * @param absent findings explicitly not there
 * @param open findings that may be there: answered 'unknown', or mandatory and not answered
 * @param derived those of {@code present} that only the history shows
 * @param age in years; empty where it was not asked
 * @param painScore 0 to 10; empty where it was not said
 */
public record Facts(
        FindingSet present,
        FindingSet absent,
        FindingSet open,
        FindingSet derived,
        OptionalInt age,
        OptionalInt painScore) {

    /** Whatever can be there is, and no number is known: for asking of a rule what it could ever say. */
    public static final Facts EVERYTHING_PRESENT = new Facts(
            FindingSet.ofWords(-1, -1),
            FindingSet.NONE,
            FindingSet.NONE,
            FindingSet.NONE,
            OptionalInt.empty(),
            OptionalInt.empty());

    /**
     * The facts of a report.
     *
     * @param mandatory findings that count as unknown where they were not answered
     * @param derived what the history shows; an answer 'present' or 'absent' is never overwritten by it
     */
    public static Facts of(
            Answers answers, FindingSet mandatory, FindingSet derived, OptionalInt age, OptionalInt painScore) {
        FindingSet settled = answers.present().union(answers.absent());
        FindingSet onlyDerived = derived.minus(settled);
        FindingSet open = answers.unknown().union(mandatory.minus(settled)).minus(onlyDerived);
        return new Facts(answers.present().union(onlyDerived), answers.absent(), open, onlyDerived, age, painScore);
    }

    /** These facts if the answer were 'present'. */
    public Facts withPresent(int bit) {
        return new Facts(
                present.with(bit), absent.without(bit), open.without(bit), derived.without(bit), age, painScore);
    }

    /** These facts if the answer were 'absent'. */
    public Facts withAbsent(int bit) {
        return new Facts(
                present.without(bit), absent.with(bit), open.without(bit), derived.without(bit), age, painScore);
    }

    /** These facts with another pain score, 0 to 10. */
    public Facts withPainScore(int score) {
        return new Facts(present, absent, open, derived, age, OptionalInt.of(score));
    }

    /** These facts if what is not settled of these findings were open as well. */
    public Facts withOpen(FindingSet findings) {
        FindingSet more = findings.minus(present).minus(absent);
        return new Facts(present, absent, open.union(more), derived, age, painScore);
    }

    /** These facts without what only the history shows. */
    public Facts withoutDerived() {
        return new Facts(present.minus(derived), absent, open, FindingSet.NONE, age, painScore);
    }

    /** Whether it is certain that the finding is there, or that it is not. */
    public boolean settled(int bit) {
        return present.contains(bit) || absent.contains(bit);
    }
}
