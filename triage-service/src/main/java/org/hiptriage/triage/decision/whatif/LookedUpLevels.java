package org.hiptriage.triage.decision.whatif;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.criterion.Because;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RaisedFlags;
import org.hiptriage.triage.redflag.RedFlags;
import org.hiptriage.triage.redflag.Signs;

/** Finds what {@link LoweredLevel} and {@link RaisedLevel} find, in the same order: what a changed answer gives is looked up. */
final class LookedUpLevels {

    private final WhatIf rules;
    private final RedFlags redFlags;
    private final List<FindingSet> lookedAt;
    private final Facts facts;
    private final RaisedFlags flags;
    private final Signs now;
    private final int[] tried = new int[Counterfactual.MOST_CHANGES];
    private Optional<OptionalInt> lowerScore = Optional.empty();

    /**
     * Looks from these facts on.
     *
     * @param lookedAt what each red flag looks at, in the packs' order
     * @param flags what they say of the facts
     */
    LookedUpLevels(WhatIf rules, List<FindingSet> lookedAt, Facts facts, RaisedFlags flags) {
        this.rules = rules;
        this.redFlags = rules.redFlags();
        this.lookedAt = lookedAt;
        this.facts = facts;
        this.flags = flags;
        this.now = redFlags.signs(facts);
    }

    Optional<Changed> raised(Level target) {
        for (int size = 1; size <= Counterfactual.MOST_CHANGES; size++) {
            for (int flag = 0; flag < lookedAt.size(); flag++) {
                long low = lookedAt.get(flag).low() & ~now.presentLow();
                long high = lookedAt.get(flag).high() & ~now.presentHigh();
                if (raise(now, low, high, size, size, target)) {
                    Changed changed = Changed.nothing(facts);
                    for (int i = 0; i < size; i++) {
                        changed = changed.withPresent(tried[i]);
                    }
                    return Optional.of(changed);
                }
            }
        }
        return Optional.empty();
    }

    /** Tries each choice of so many findings among these, in rising order. */
    private boolean raise(Signs then, long low, long high, int left, int size, Level target) {
        if (left == 0) {
            return redFlags.level(then) == target;
        }
        long lows = low;
        long highs = high;
        while (Long.bitCount(lows) + Long.bitCount(highs) >= left) {
            int bit = lows != 0 ? Long.numberOfTrailingZeros(lows) : Long.SIZE + Long.numberOfTrailingZeros(highs);
            highs = lows != 0 ? highs : highs & (highs - 1);
            lows &= lows - 1;
            tried[size - left] = bit;
            if (raise(then.withPresent(bit), lows, highs, left - 1, size, target)) {
                return true;
            }
        }
        return false;
    }

    Optional<Changed> lowered(Level target) {
        for (int size = 1; size <= Counterfactual.MOST_CHANGES; size++) {
            Optional<Changed> found = lower(Changed.nothing(facts), now, target, size);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Changed> lower(Changed changed, Signs then, Level target, int left) {
        Optional<Because> inTheWay = redFlags.firstAbove(target, then);
        if (inTheWay.isEmpty()) {
            return redFlags.level(then) == target ? Optional.of(changed) : Optional.empty();
        }
        if (left == 0) {
            return Optional.empty();
        }
        for (int bit : inTheWay.get().findings().stream().toArray()) {
            Optional<Changed> found = changed.touches(bit)
                    ? Optional.empty()
                    : lower(changed.withAbsent(bit), then.withAbsent(bit), target, left - 1);
            if (found.isPresent()) {
                return found;
            }
        }
        if (!inTheWay.get().painScore() || changed.touches(Changed.PAIN_SCORE)) {
            return Optional.empty();
        }
        if (lowerScore.isEmpty()) {
            lowerScore = Optional.of(LoweredLevel.belowTheBound(rules, facts, flags));
        }
        OptionalInt lower = lowerScore.get();
        if (lower.isEmpty()) {
            return Optional.empty();
        }
        Signs lowered = redFlags.signs(facts.withPainScore(lower.getAsInt()));
        return lower(changed.withPainScore(lower.getAsInt()), then.withNumbersOf(lowered), target, left - 1);
    }
}
