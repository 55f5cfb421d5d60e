package org.hiptriage.triage.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.compiled.FindingBits;
import org.hiptriage.triage.knowledge.compiled.Settled;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** What {@link Explanation} says of one condition, put in order before a report comes: a report only picks from it. */
final class Evidence {

    /** One finding of an indication that may speak against the condition, by being there or by all of the indication being absent. */
    private record Against(Indication indication, int bit, int weight, boolean whereAbsent) {}

    private final Condition condition;
    private final FindingIndex index;
    private final WeighedFinding[] supporting;
    private final FindingBits supportingBits;
    private final WeighedFinding[] conflicting;
    private final long[] conflictingOfSameFinding;
    private final FindingBits conflictingBits;
    private final List<Indication> countingWhereAbsent;
    private final long[] conflictingWhereAbsent;
    private final MissingFindings missing;

    private Evidence(Condition condition, FindingIndex index) {
        this.condition = condition;
        this.index = index;
        // What supports counts whatever else is there, so that all together come in the order in which some do.
        this.supporting = Explanation.of(new Kept(condition, 1), Facts.EVERYTHING_PRESENT, index)
                .supporting()
                .toArray(WeighedFinding[]::new);
        this.supportingBits = new FindingBits(
                findings(condition.supporting()),
                finding -> bits(
                        supporting.length,
                        i -> index.setOf(List.of(supporting[i].finding())).intersects(finding)));
        List<Against> against = against(condition);
        this.conflicting = against.stream()
                .map(each -> new WeighedFinding(
                        index.codeOf(each.bit()), each.indication().sources()))
                .toArray(WeighedFinding[]::new);
        this.conflictingOfSameFinding = IntStream.range(0, conflicting.length)
                .mapToLong(i -> bits(
                        conflicting.length,
                        other -> other != i
                                && against.get(other).bit() == against.get(i).bit()))
                .toArray();
        this.conflictingBits = new FindingBits(
                findings(condition.opposing()),
                finding -> bits(
                        conflicting.length,
                        i -> !against.get(i).whereAbsent()
                                && finding.contains(against.get(i).bit())));
        this.countingWhereAbsent = condition.supporting().stream()
                .filter(each -> each.absentWeight() > 0)
                .toList();
        this.conflictingWhereAbsent = countingWhereAbsent.stream()
                .mapToLong(indication -> bits(
                        conflicting.length,
                        i -> against.get(i).whereAbsent()
                                && against.get(i).indication().equals(indication)))
                .toArray();
        this.missing = new MissingFindings(condition, index);
    }

    /** That of all conditions, in their order; empty where one has more findings than there is room for. */
    static Optional<List<Evidence>> of(Knowledge knowledge) {
        boolean fits = knowledge.conditions().stream()
                .mapToLong(condition -> Stream.concat(condition.supporting().stream(), condition.opposing().stream())
                        .mapToLong(each -> each.anyOf().stream().count())
                        .sum())
                .allMatch(findings -> findings <= Long.SIZE);
        return fits
                ? Optional.of(knowledge.conditions().stream()
                        .map(condition -> new Evidence(condition, knowledge.findings()))
                        .toList())
                : Optional.empty();
    }

    private static List<Against> against(Condition condition) {
        List<Against> against = new ArrayList<>();
        for (Indication each : condition.supporting()) {
            if (each.absentWeight() > 0) {
                each.anyOf().stream().forEach(bit -> against.add(new Against(each, bit, each.absentWeight(), true)));
            }
        }
        for (Indication each : condition.opposing()) {
            each.anyOf().stream().forEach(bit -> against.add(new Against(each, bit, each.weight(), false)));
        }
        against.sort(Comparator.comparingInt(Against::weight).reversed());
        return against;
    }

    boolean isOf(Condition other) {
        return condition.code().equals(other.code());
    }

    PossibleCondition of(double score, Facts facts) {
        Settled settled = Settled.of(facts);
        return new PossibleCondition(
                condition.code(),
                score,
                FindingBits.picked(supportingBits.of(settled.presentLow(), settled.presentHigh()), supporting),
                conflicting(score, facts),
                missing.codes(missing.left(settled)));
    }

    MissingFindings missing() {
        return missing;
    }

    private List<WeighedFinding> conflicting(double score, Facts facts) {
        long which = conflictingBits.of(facts.present().low(), facts.present().high());
        for (int i = 0; i < conflictingWhereAbsent.length; i++) {
            boolean counts =
                    facts.absent().containsAll(countingWhereAbsent.get(i).anyOf());
            which |= counts ? conflictingWhereAbsent[i] : 0;
        }
        for (long left = which; left != 0; left &= left - 1) {
            if ((conflictingOfSameFinding[Long.numberOfTrailingZeros(left)] & which) != 0) {
                // One that counts twice stands once, with both weights together: where depends on what else there is.
                return Explanation.of(new Kept(condition, score), facts, index).conflicting();
            }
        }
        return FindingBits.picked(which, conflicting);
    }

    private static FindingSet findings(List<Indication> indications) {
        return indications.stream().map(Indication::anyOf).reduce(FindingSet.NONE, FindingSet::union);
    }

    private static long bits(int count, IntPredicate which) {
        return IntStream.range(0, count).filter(which).mapToLong(i -> 1L << i).sum();
    }
}
