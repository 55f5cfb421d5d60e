package org.hiptriage.triage.decision.whatif;

import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.condition.Standing;
import org.hiptriage.triage.condition.score.ScoreTable;
import org.hiptriage.triage.knowledge.compiled.Settled;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** Finds what {@link OtherLeader} finds, in the same order: what a changed answer gives is looked up, and only toggles that are reached are made. */
final class LookedUpLeader {

    private static final double ROUNDING = 1e-9;

    /** A condition that might come first; its toggles are made once two answers have to change. */
    private static final class Rival {
        private final int number;
        private final double behind;
        private final double belowMinimum;
        private Optional<Toggle[]> all = Optional.empty();

        Rival(int number, double behind, double belowMinimum) {
            this.number = number;
            this.behind = behind;
            this.belowMinimum = belowMinimum;
        }
    }

    private final WhatIf rules;
    private final List<Leverage.Rivalry> rivalries;
    private final Facts facts;
    private final Settled settled;
    private final ScoreTable table;
    private final long sums;
    private final int first;
    private final Toggle[] tried = new Toggle[Counterfactual.MOST_CHANGES];
    private int trials;
    private int found = Standing.NOBODY;

    /** Looks for one other than the condition that leads by these facts, or for any where none does. */
    LookedUpLeader(WhatIf rules, List<List<Leverage.Rivalry>> all, Facts facts, Settled settled) {
        this.rules = rules;
        this.facts = facts;
        this.settled = settled;
        this.table = rules.conditions().table();
        this.sums = table.sums(settled);
        this.first = table.first(sums);
        this.rivalries = all.get(first == Standing.NOBODY ? all.size() - 1 : first);
    }

    /** The answers to be changed; none where no so few put another condition first. */
    List<Changed.Change> find() {
        Rival[] rivals = rivals();
        for (int size = 1; size <= Counterfactual.MOST_CHANGES; size++) {
            for (Rival rival : rivals) {
                Toggle[] toggles =
                        size == 1 ? rivalries.get(rival.number).toggles(facts, rival.behind - ROUNDING) : all(rival);
                if (search(toggles, settled, sums, 0, size, size, rival.behind, rival.belowMinimum)) {
                    var changes = new Changed.Change[size];
                    for (int i = 0; i < size; i++) {
                        changes[i] = new Changed.Change(tried[i].bit(), tried[i].present());
                    }
                    return List.of(changes);
                }
            }
        }
        return List.of();
    }

    /** The number of the condition that comes first by what was found. */
    int found() {
        return found;
    }

    private Rival[] rivals() {
        double minimum = rules.knowledge().minimumScore();
        double best = first == Standing.NOBODY ? minimum : table.score(sums, first);
        var rivals = new Rival[rivalries.size() - (first == Standing.NOBODY ? 0 : 1)];
        long order = table.order(sums);
        for (int count = 0; count < rivals.length; order >>>= 4) {
            int number = (int) (order & 15);
            if (number != first) {
                double score = table.score(sums, number);
                rivals[count++] = new Rival(number, best - score, minimum - score);
            }
        }
        return rivals;
    }

    private Toggle[] all(Rival rival) {
        if (rival.all.isEmpty()) {
            rival.all = Optional.of(rivalries.get(rival.number).toggles(facts, 0));
        }
        return rival.all.get();
    }

    private boolean search(
            Toggle[] toggles,
            Settled then,
            long sumsThen,
            int from,
            int left,
            int size,
            double behind,
            double belowMinimum) {
        if (left == 0) {
            return isOther(sumsThen);
        }
        for (int i = from; i < toggles.length && trials < OtherLeader.MOST_TRIALS; i++) {
            Toggle toggle = toggles[i];
            if (left * toggle.gain() < behind - ROUNDING) {
                return false;
            }
            double behindThen = behind - toggle.gain();
            double belowMinimumThen = belowMinimum - toggle.rivalGain();
            if (left == 1 && (behindThen > ROUNDING || belowMinimumThen > ROUNDING)) {
                continue;
            }
            tried[size - left] = toggle;
            int bit = toggle.bit();
            Settled next = then.with(bit, toggle.present());
            if (!isTouched(bit, size - left)
                    && search(
                            toggles,
                            next,
                            table.sums(sumsThen, then, next, bit),
                            i + 1,
                            left - 1,
                            size,
                            behindThen,
                            belowMinimumThen)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTouched(int bit, int count) {
        for (int i = 0; i < count; i++) {
            if (tried[i].bit() == bit) {
                return true;
            }
        }
        return false;
    }

    private boolean isOther(long sumsThen) {
        trials++;
        found = table.first(sumsThen);
        return found != first && found != Standing.NOBODY;
    }
}
