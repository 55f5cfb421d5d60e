package org.hiptriage.triage.decision.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RaisedFlags;

/**
 * The fewest changed answers, up to {@value #MOST_CHANGES}, that would change the level or the first condition. Every
 * entry was tried on the rules before it is given.
 */
public final class Counterfactual {

    /** More changed answers than this tell a person nothing. */
    static final int MOST_CHANGES = 3;

    private static final Level[] LEVELS = Level.values();

    private final WhatIf rules;
    private final List<FindingSet> lookedAt;
    private final List<Leverage> leverages;

    /** On these rules. */
    public Counterfactual(WhatIf rules) {
        this.rules = rules;
        this.lookedAt =
                rules.knowledge().redFlags().stream().map(RaisedLevel::looksAt).toList();
        this.leverages = rules.conditions().areLookedUp()
                ? rules.knowledge().conditions().stream().map(Leverage::new).toList()
                : List.of();
    }

    /** One for each other level that can be reached, then one for another first condition. */
    public List<Changed> of(Facts facts, RaisedFlags flags) {
        return rules.conditions().areLookedUp() && rules.redFlags().areLookedUp(facts)
                ? lookedUp(facts, flags)
                : oneByOne(facts, flags);
    }

    private List<Changed> lookedUp(Facts facts, RaisedFlags flags) {
        List<Changed> entries = new ArrayList<>(LEVELS.length);
        var levels = new LookedUpLevels(rules, lookedAt, facts, flags);
        for (Level target : LEVELS) {
            if (target != flags.level()) {
                (target.compareTo(flags.level()) < 0 ? levels.lowered(target) : levels.raised(target))
                        .ifPresent(entries::add);
            }
        }
        if (rules.conditions().named(facts)) {
            new LookedUpLeader(
                            rules, leverages, facts, rules.standing(facts).first())
                    .find()
                    .ifPresent(entries::add);
        }
        return entries;
    }

    private List<Changed> oneByOne(Facts facts, RaisedFlags flags) {
        List<Changed> entries = new ArrayList<>();
        for (Level target : Level.values()) {
            int direction = target.compareTo(flags.level());
            Optional<Changed> found = Optional.empty();
            if (direction < 0) {
                found = new LoweredLevel(rules, facts, flags).to(target);
            } else if (direction > 0) {
                found = new RaisedLevel(rules, facts).to(target);
            }
            found.ifPresent(entries::add);
        }
        if (rules.conditions().named(facts)) {
            new OtherLeader(rules, facts, rules.standing(facts).first()).find().ifPresent(entries::add);
        }
        return List.copyOf(entries);
    }
}
