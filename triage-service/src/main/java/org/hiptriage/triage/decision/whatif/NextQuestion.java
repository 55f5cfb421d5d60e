package org.hiptriage.triage.decision.whatif;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import org.hiptriage.triage.condition.Explanation;
import org.hiptriage.triage.condition.Kept;
import org.hiptriage.triage.condition.Standing;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.Suspicion;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RaisedFlags;

/** The finding that would help most to know next: first what is urgent, then what a suspicion asks, then what tells causes apart. */
public final class NextQuestion {

    private final WhatIf rules;
    private final FindingSet safety;
    private final Optional<LookedUpQuestion> lookedUp;

    /** On these rules. */
    public NextQuestion(WhatIf rules) {
        this.rules = rules;
        FindingIndex index = rules.knowledge().findings();
        FindingSet found = FindingSet.NONE;
        for (int bit = 0; bit < index.size(); bit++) {
            found = index.codeOf(bit).startsWith("safety.") ? found.with(bit) : found;
        }
        this.safety = found;
        this.lookedUp =
                rules.conditions().areLookedUp() ? Optional.of(new LookedUpQuestion(rules, safety)) : Optional.empty();
    }

    /**
     * Its code; empty where none would change anything.
     *
     * @param unknown what was answered with 'unknown': asked again only after what was never asked
     * @param flags what the red flags say; what leaves one open comes first
     * @param suspicions those that hold; what they ask comes next
     */
    public Optional<String> of(Facts facts, FindingSet unknown, RaisedFlags flags, List<Suspicion> suspicions) {
        OptionalInt bit = bit(facts, unknown, flags, suspicions);
        return bit.isPresent() ? Optional.of(rules.knowledge().findings().codeOf(bit.getAsInt())) : Optional.empty();
    }

    private OptionalInt bit(Facts facts, FindingSet unknown, RaisedFlags flags, List<Suspicion> suspicions) {
        if (!flags.leftOpenBy().isEmpty()) {
            return flags.leftOpenBy().first();
        }
        for (Suspicion suspicion : suspicions) {
            for (int bit : suspicion.ask()) {
                if (!facts.settled(bit)) {
                    return OptionalInt.of(bit);
                }
            }
        }
        if (!rules.conditions().named(facts)) {
            return OptionalInt.empty();
        }
        return lookedUp.isPresent() ? lookedUp.get().telling(facts, unknown) : telling(facts, unknown);
    }

    private OptionalInt telling(Facts facts, FindingSet unknown) {
        List<Kept> ranked = rules.conditions().ranked(facts);
        Set<Integer> candidates = new LinkedHashSet<>();
        ranked.forEach(kept -> candidates.addAll(Explanation.missing(kept.condition(), facts)));
        candidates.removeIf(bit -> safety.contains(bit) && !unknown.contains(bit));
        Standing now = rules.standing(facts);
        OptionalInt asked = first(candidates, bit -> !unknown.contains(bit) && changes(now, facts, bit));
        if (asked.isPresent()) {
            return asked;
        }
        if (now.first() == Standing.NOBODY) {
            return leading(ranked, facts, bit -> candidates.contains(bit) && !unknown.contains(bit));
        }
        return first(candidates, bit -> unknown.contains(bit) && changes(now, facts, bit));
    }

    private boolean changes(Standing now, Facts facts, int bit) {
        return differs(now, rules.standing(facts.withPresent(bit)))
                || differs(now, rules.standing(facts.withAbsent(bit)));
    }

    private static boolean differs(Standing now, Standing then) {
        return then.first() != now.first() || (now.tie() && !then.tie());
    }

    /** Where no single answer names a condition: the weightiest question of the best one that could still be reached. */
    private OptionalInt leading(List<Kept> ranked, Facts facts, IntPredicate askable) {
        for (Kept kept : ranked) {
            FindingSet hoped = hoped(kept.condition(), facts);
            Facts best = facts;
            for (int bit : hoped.stream().toArray()) {
                best = best.withPresent(bit);
            }
            if (rules.standing(best).first() != Standing.NOBODY) {
                OptionalInt found = first(
                        Explanation.missing(kept.condition(), facts), bit -> hoped.contains(bit) && askable.test(bit));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return OptionalInt.empty();
    }

    private static FindingSet hoped(Condition condition, Facts facts) {
        return condition.supporting().stream()
                .map(Indication::anyOf)
                .reduce(FindingSet.NONE, FindingSet::union)
                .minus(facts.present())
                .minus(facts.absent());
    }

    private static OptionalInt first(Iterable<Integer> bits, IntPredicate wanted) {
        for (int bit : bits) {
            if (wanted.test(bit)) {
                return OptionalInt.of(bit);
            }
        }
        return OptionalInt.empty();
    }
}
