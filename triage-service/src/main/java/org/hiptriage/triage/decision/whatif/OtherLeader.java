package org.hiptriage.triage.decision.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.condition.Kept;
import org.hiptriage.triage.condition.Standing;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** The fewest changed answers that put another condition first; what cannot make up the distance is not tried. */
final class OtherLeader {

    /** Bounds the time of one search, to a few milliseconds: beyond it no entry is better than a late result. */
    static final int MOST_TRIALS = 4_000;

    private static final double ROUNDING = 1e-9;

    /** A condition that might come first, how far it is behind, and what could help it. */
    private record Rival(double behind, double belowMinimum, List<Toggle> toggles) {}

    private final WhatIf rules;
    private final Facts facts;
    private final int first;
    private int trials;

    /** Looks for one other than {@code first}, a condition's number or {@link Standing#NOBODY}. */
    OtherLeader(WhatIf rules, Facts facts, int first) {
        this.rules = rules;
        this.facts = facts;
        this.first = first;
    }

    Optional<Changed> find() {
        List<Rival> rivals = rivals();
        for (int size = 1; size <= Counterfactual.MOST_CHANGES; size++) {
            for (Rival rival : rivals) {
                Optional<Changed> found =
                        search(rival, Changed.nothing(facts), 0, size, rival.behind(), rival.belowMinimum());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private List<Rival> rivals() {
        Knowledge knowledge = rules.knowledge();
        List<Condition> leader = first == Standing.NOBODY
                ? List.of()
                : List.of(knowledge.conditions().get(first));
        List<Kept> ranked = rules.conditions().ranked(facts);
        double best = ranked.stream()
                .filter(kept -> leader.contains(kept.condition()))
                .mapToDouble(Kept::score)
                .findFirst()
                .orElse(knowledge.minimumScore());
        List<Rival> rivals = new ArrayList<>();
        for (Kept kept : ranked) {
            if (!leader.contains(kept.condition())) {
                rivals.add(new Rival(
                        best - kept.score(),
                        knowledge.minimumScore() - kept.score(),
                        Toggle.helping(kept.condition(), leader, facts)));
            }
        }
        return rivals;
    }

    private Optional<Changed> search(
            Rival rival, Changed tried, int from, int left, double behind, double belowMinimum) {
        if (left == 0) {
            return belowMinimum > ROUNDING || behind > ROUNDING ? Optional.empty() : verified(tried);
        }
        for (int i = from; i < rival.toggles().size() && trials < MOST_TRIALS; i++) {
            Toggle toggle = rival.toggles().get(i);
            if (left * toggle.gain() < behind - ROUNDING) {
                return Optional.empty();
            }
            if (!tried.touches(toggle.bit())) {
                Optional<Changed> found = search(
                        rival,
                        toggle.appliedTo(tried),
                        i + 1,
                        left - 1,
                        behind - toggle.gain(),
                        belowMinimum - toggle.rivalGain());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Changed> verified(Changed tried) {
        trials++;
        int then = rules.standing(tried.facts()).first();
        return then == first || then == Standing.NOBODY ? Optional.empty() : Optional.of(tried);
    }
}
