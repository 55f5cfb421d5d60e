package org.hiptriage.triage.decision.whatif;

import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.criterion.Because;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RaisedFlag;
import org.hiptriage.triage.redflag.RaisedFlags;

/**
 * The fewest answers that, changed to 'absent', lower the level. One of the reasons of each flag in the way has to go, so
 * only those are tried.
 */
final class LoweredLevel {

    private final WhatIf rules;
    private final Facts facts;
    private final OptionalInt lowerScore;

    LoweredLevel(WhatIf rules, Facts facts, RaisedFlags flags) {
        this.rules = rules;
        this.facts = facts;
        this.lowerScore = belowTheBound(rules, facts, flags);
    }

    Optional<Changed> to(Level target) {
        Optional<Changed> found = Optional.empty();
        for (int size = 1; size <= Counterfactual.MOST_CHANGES && found.isEmpty(); size++) {
            found = search(Changed.nothing(facts), target, size);
        }
        return found;
    }

    private Optional<Changed> search(Changed tried, Level target, int left) {
        Optional<Because> inTheWay = rules.redFlags().firstAbove(target, tried.facts());
        if (inTheWay.isEmpty()) {
            return Optional.of(tried).filter(changed -> rules.level(changed.facts()) == target);
        }
        if (left == 0) {
            return Optional.empty();
        }
        for (int bit : inTheWay.get().findings().stream().toArray()) {
            Optional<Changed> found =
                    tried.touches(bit) ? Optional.empty() : search(tried.withAbsent(bit), target, left - 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return inTheWay.get().painScore() && lowerScore.isPresent() && !tried.touches(Changed.PAIN_SCORE)
                ? search(tried.withPainScore(lowerScore.getAsInt()), target, left - 1)
                : Optional.empty();
    }

    /** The highest score at which none of the flags that the score raised would be raised by it. */
    private static OptionalInt belowTheBound(WhatIf rules, Facts facts, RaisedFlags flags) {
        for (int score = facts.painScore().orElse(0) - 1; score >= 0; score--) {
            Facts lower = facts.withPainScore(score);
            boolean below = flags.raised().stream()
                    .filter(raised -> raised.because().contains("painScore"))
                    .noneMatch(raised -> byScore(rules, raised, lower));
            if (below) {
                return OptionalInt.of(score);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean byScore(WhatIf rules, RaisedFlag raised, Facts lower) {
        return rules.knowledge()
                .redFlag(raised.code())
                .map(RedFlag::raisedBy)
                .map(criterion ->
                        criterion.holds(lower) && criterion.because(lower).painScore())
                .orElse(false);
    }
}
