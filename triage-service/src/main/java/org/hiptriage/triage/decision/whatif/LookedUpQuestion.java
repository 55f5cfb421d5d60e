package org.hiptriage.triage.decision.whatif;

import java.util.List;
import java.util.OptionalInt;
import org.hiptriage.triage.condition.Conditions;
import org.hiptriage.triage.condition.MissingFindings;
import org.hiptriage.triage.condition.Standing;
import org.hiptriage.triage.condition.score.ScoreTable;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.compiled.Settled;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** Finds the question that tells causes apart as {@link NextQuestion} does rule by rule, in the same order: what its answers give is looked up. */
final class LookedUpQuestion {

    private final Conditions conditions;
    private final ScoreTable table;
    private final FindingSet safety;
    private final List<FindingSet> supporting;
    private final FindingSet weighingWhereAbsent;

    LookedUpQuestion(WhatIf rules, FindingSet safety) {
        this.conditions = rules.conditions();
        this.safety = safety;
        this.table = conditions.table();
        this.weighingWhereAbsent = table.weighingWhereAbsent();
        this.supporting = rules.knowledge().conditions().stream()
                .map(Condition::supporting)
                .map(indications ->
                        indications.stream().map(Indication::anyOf).reduce(FindingSet.NONE, FindingSet::union))
                .toList();
    }

    /**
     * The finding; empty where none would change anything.
     *
     * @param unknown asked again only after what was never asked
     */
    OptionalInt telling(Facts facts, FindingSet unknown) {
        var round = new Round(facts, unknown);
        OptionalInt neverAsked = round.changing(false);
        if (neverAsked.isPresent()) {
            return neverAsked;
        }
        return round.now.first() == Standing.NOBODY ? round.leading() : round.changing(true);
    }

    private final class Round {
        private final FindingSet unknown;
        private final Settled settled;
        private final long sums;
        private final Standing now;
        private final long order;

        Round(Facts facts, FindingSet unknown) {
            this.unknown = unknown;
            this.settled = Settled.of(facts);
            this.sums = table.sums(settled);
            this.now = conditions.standing(sums);
            this.order = table.order(sums);
        }

        /** Goes through what each condition misses, the best condition first; a finding that several miss is tried once. */
        OptionalInt changing(boolean askedBefore) {
            if (askedBefore && unknown.isEmpty()) {
                return OptionalInt.empty();
            }
            FindingSet tried = FindingSet.NONE;
            for (int place = 0; place < supporting.size(); place++) {
                MissingFindings missing = conditions.missing(conditionAt(place));
                for (long left = missing.left(settled); left != 0; left &= left - 1) {
                    int bit = missing.bitOf(Long.numberOfTrailingZeros(left));
                    if (isCandidate(bit, askedBefore) && !tried.contains(bit)) {
                        tried = tried.with(bit);
                        if (changes(bit)) {
                            return OptionalInt.of(bit);
                        }
                    }
                }
            }
            return OptionalInt.empty();
        }

        /** Where no single answer names a condition: the weightiest question of the best one that could still be reached. */
        OptionalInt leading() {
            for (int place = 0; place < supporting.size(); place++) {
                int condition = conditionAt(place);
                FindingSet helping = supporting.get(condition);
                MissingFindings missing = conditions.missing(condition);
                if (table.first(table.sums(settled.withAllOpen(helping))) != Standing.NOBODY) {
                    for (long left = missing.left(settled); left != 0; left &= left - 1) {
                        int bit = missing.bitOf(Long.numberOfTrailingZeros(left));
                        if (helping.contains(bit) && isCandidate(bit, false)) {
                            return OptionalInt.of(bit);
                        }
                    }
                }
            }
            return OptionalInt.empty();
        }

        private int conditionAt(int place) {
            return (int) ((order >>> (4 * place)) & 15);
        }

        private boolean isCandidate(int bit, boolean askedBefore) {
            boolean wasAsked = unknown.contains(bit);
            return wasAsked == askedBefore && (wasAsked || !safety.contains(bit));
        }

        private boolean changes(int bit) {
            if (now.first() == Standing.NOBODY) {
                // What is not there names nothing.
                return table.mayName(sums, bit) && changes(bit, settled.withPresent(bit));
            }
            return changes(bit, settled.withPresent(bit))
                    || (weighingWhereAbsent.contains(bit) && changes(bit, settled.withAbsent(bit)));
        }

        private boolean changes(int bit, Settled changed) {
            long sumsThen = table.sums(sums, settled, changed, bit);
            if (sumsThen == sums) {
                return false;
            }
            Standing then = conditions.standing(sumsThen);
            return then.first() != now.first() || (now.tie() && !then.tie());
        }
    }
}
