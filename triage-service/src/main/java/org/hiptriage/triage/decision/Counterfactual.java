package org.hiptriage.triage.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.condition.Standing;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RaisedFlags;

/**
 * The fewest changed answers, up to {@value #MOST_CHANGES}, that would change the level or the first condition. Every
 * entry was tried on the rules before it is given.
 */
final class Counterfactual {

    /** More changed answers than this tell a person nothing. */
    static final int MOST_CHANGES = 3;

    private final WhatIf rules;

    Counterfactual(WhatIf rules) {
        this.rules = rules;
    }

    /** One entry for each other level that can be reached, then one for another first condition. */
    List<OutcomeChange> of(Facts facts, RaisedFlags flags) {
        Standing standing = rules.standing(facts);
        List<OutcomeChange> entries = new ArrayList<>();
        for (Level target : Level.values()) {
            int direction = target.compareTo(flags.level());
            Optional<Changed> found = Optional.empty();
            if (direction < 0) {
                found = new LoweredLevel(rules, facts, flags).to(target);
            } else if (direction > 0) {
                found = new RaisedLevel(rules, facts).to(target);
            }
            found.ifPresent(changed -> entries.add(entry(changed, flags.level(), standing)));
        }
        if (rules.conditions().named(facts)) {
            new OtherLeader(rules, facts, standing.first())
                    .find()
                    .ifPresent(changed -> entries.add(entry(changed, flags.level(), standing)));
        }
        return List.copyOf(entries);
    }

    private OutcomeChange entry(Changed changed, Level level, Standing standing) {
        Level then = rules.level(changed.facts());
        int first = rules.standing(changed.facts()).first();
        return new OutcomeChange(
                changed.named(rules.knowledge().findings()),
                then == level ? Optional.empty() : Optional.of(then),
                first == standing.first() || first == Standing.NOBODY
                        ? Optional.empty()
                        : Optional.of(rules.knowledge().conditions().get(first).code()));
    }
}
