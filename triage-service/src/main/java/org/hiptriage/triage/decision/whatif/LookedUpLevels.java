package org.hiptriage.triage.decision.whatif;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.InTheWay;
import org.hiptriage.triage.redflag.RedFlags;
import org.hiptriage.triage.redflag.Signs;

/** Finds what {@link LoweredLevel} and {@link RaisedLevel} find, in the same order: what a changed answer gives is looked up. */
final class LookedUpLevels {

    /**
     * What raises levels, found out before a report comes.
     *
     * @param lookedAt what each red flag looks at, in the packs' order
     * @param beyond by level, findings that alone make it more urgent: no answer with one of them gives just that level
     * @param reaching by level, findings of which one more has to be there for a lower level to become that one
     */
    record Raising(List<FindingSet> lookedAt, Map<Level, FindingSet> beyond, Map<Level, FindingSet> reaching) {

        static Raising of(WhatIf rules) {
            Map<Level, FindingSet> beyond = new EnumMap<>(Level.class);
            Map<Level, FindingSet> reaching = new EnumMap<>(Level.class);
            for (Level level : Level.values()) {
                beyond.put(level, rules.redFlags().beyond(level));
                reaching.put(level, rules.redFlags().reaching(level));
            }
            List<FindingSet> lookedAt = rules.knowledge().redFlags().stream()
                    .map(RaisedLevel::looksAt)
                    .toList();
            return new Raising(lookedAt, beyond, reaching);
        }

        private FindingSet beyond(Level level) {
            return beyond.getOrDefault(level, FindingSet.NONE);
        }

        private FindingSet reaching(Level level) {
            return reaching.getOrDefault(level, FindingSet.NONE);
        }
    }

    private final RedFlags redFlags;
    private final Raising raising;
    private final Facts facts;
    private final Signs now;
    private final int[] tried = new int[Counterfactual.MOST_CHANGES];
    private int reached;
    private Optional<OptionalInt> lowerScore = Optional.empty();

    /** Looks from these facts on. */
    LookedUpLevels(RedFlags redFlags, Raising raising, Facts facts) {
        this.redFlags = redFlags;
        this.raising = raising;
        this.facts = facts;
        this.now = redFlags.signs(facts);
    }

    /** The answers to become present; none where no so few raise the level to that. */
    List<Changed.Change> raised(Level target) {
        FindingSet beyond = raising.beyond(target);
        long low = ~(now.presentLow() | beyond.low());
        long high = ~(now.presentHigh() | beyond.high());
        FindingSet reaching = raising.reaching(target);
        for (int size = 1; size <= Counterfactual.MOST_CHANGES; size++) {
            for (FindingSet lookedAt : raising.lookedAt()) {
                long lows = lookedAt.low() & low & (size == 1 ? reaching.low() : -1);
                long highs = lookedAt.high() & high & (size == 1 ? reaching.high() : -1);
                if (raise(now, lows, highs, size, size, target)) {
                    return changes(size, true);
                }
            }
        }
        return List.of();
    }

    private List<Changed.Change> changes(int count, boolean present) {
        var changes = new Changed.Change[count];
        for (int i = 0; i < count; i++) {
            changes[i] = new Changed.Change(tried[i], present);
        }
        return List.of(changes);
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

    /** The answers to become absent, or the score to be lower; none where no so few lower the level to that. */
    List<Changed.Change> lowered(Level target) {
        for (int size = 1; size <= Counterfactual.MOST_CHANGES; size++) {
            if (lower(now, target, 0, size)) {
                return changes(reached, false);
            }
        }
        return List.of();
    }

    /** Takes away what keeps the level above the target, in as many further changes as are left; what was changed is in {@code tried}. */
    private boolean lower(Signs then, Level target, int count, int size) {
        InTheWay reasons = count == size ? InTheWay.NOTHING : redFlags.firstAbove(target, then);
        if (!reasons.isThere()) {
            reached = count;
            return redFlags.level(then) == target;
        }
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
        if (!reasons.painScore()
                || isTouched(Changed.PAIN_SCORE, count)
                || lowerScore().isEmpty()) {
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
            lowerScore = Optional.of(redFlags.scoreBelow(facts));
        }
        return lowerScore.get();
    }
}
