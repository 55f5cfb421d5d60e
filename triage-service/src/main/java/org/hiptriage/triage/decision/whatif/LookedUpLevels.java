package org.hiptriage.triage.decision.whatif;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.InTheWay;
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
    private int reached;
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
            if (lower(now, target, 0, size)) {
                Changed changed = Changed.nothing(facts);
                for (int i = 0; i < reached; i++) {
                    changed = tried[i] == Changed.PAIN_SCORE
                            ? changed.withPainScore(lowerScore().getAsInt())
                            : changed.withAbsent(tried[i]);
                }
                return Optional.of(changed);
            }
        }
        return Optional.empty();
    }

    /** Takes away what keeps the level above the target, in as many further changes as are left; what was changed is in {@code tried}. */
    private boolean lower(Signs then, Level target, int count, int size) {
        Level level = redFlags.level(then);
        if (level == target) {
            reached = count;
            return true;
        }
        if (level.compareTo(target) < 0 || count == size) {
            return false;
        }
        InTheWay reasons = redFlags.firstAbove(target, then);
        for (long left = reasons.low(); left != 0; left &= left - 1) {
            if (lowerWithout(Long.numberOfTrailingZeros(left), then, target, count, size)) {
                return true;
            }
        }
        for (long left = reasons.high(); left != 0; left &= left - 1) {
            if (lowerWithout(Long.SIZE + Long.numberOfTrailingZeros(left), then, target, count, size)) {
                return true;
            }
        }
        if (!reasons.painScore() || isTouched(Changed.PAIN_SCORE, count) || lowerScore().isEmpty()) {
            return false;
        }
        tried[count] = Changed.PAIN_SCORE;
        Signs lowered = redFlags.signs(facts.withPainScore(lowerScore().getAsInt()));
        return lower(then.withNumbersOf(lowered), target, count + 1, size);
    }

    private boolean lowerWithout(int bit, Signs then, Level target, int count, int size) {
        tried[count] = bit;
        return !isTouched(bit, count) && lower(then.withAbsent(bit), target, count + 1, size);
    }

    private boolean isTouched(int bit, int count) {
        for (int i = 0; i < count; i++) {
            if (tried[i] == bit) {
                return true;
            }
        }
        return false;
    }

    private OptionalInt lowerScore() {
        if (lowerScore.isEmpty()) {
            lowerScore = Optional.of(LoweredLevel.belowTheBound(rules, facts, flags));
        }
        return lowerScore.get();
    }
}
