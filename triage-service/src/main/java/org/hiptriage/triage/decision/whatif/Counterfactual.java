package org.hiptriage.triage.decision.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.condition.Standing;
import org.hiptriage.triage.condition.score.ScoreTable;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.compiled.Settled;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RaisedFlags;
import org.hiptriage.triage.redflag.Signs;

/**
 * The fewest changed answers, up to {@value #MOST_CHANGES}, that would change the level or the first condition. Every
 * entry was tried on the rules before it is given.
 */
public final class Counterfactual {

    /** More changed answers than this tell a person nothing. */
    static final int MOST_CHANGES = 3;

    private static final Level[] LEVELS = Level.values();

    private final WhatIf rules;
    private final Optional<LookedUpLevels.Raising> raising;
    private final List<List<Leverage.Rivalry>> rivalries;

    /** On these rules. */
    public Counterfactual(WhatIf rules) {
        this.rules = rules;
        this.raising =
                rules.redFlags().areLookedUp() ? Optional.of(LookedUpLevels.Raising.of(rules)) : Optional.empty();
        this.rivalries = rules.conditions().areLookedUp()
                ? Leverage.rivalries(rules.knowledge().conditions())
                : List.of();
    }

    /**
     * What changed answers give, by the rules.
     *
     * @param changes which answers were changed
     * @param level the level then
     * @param first the number of the condition that comes first then; {@link Standing#NOBODY} for none
     */
    public record Outcome(List<Changed.Change> changes, Level level, int first) {}

    /** One for each other level that can be reached, then one for another first condition. */
    public List<Outcome> of(Facts facts, RaisedFlags flags) {
        return rules.conditions().areLookedUp() && rules.redFlags().areLookedUp(facts)
                ? lookedUp(facts, flags)
                : oneByOne(facts, flags);
    }

    private List<Outcome> lookedUp(Facts facts, RaisedFlags flags) {
        List<Outcome> entries = new ArrayList<>(LEVELS.length);
        var settled = Settled.of(facts);
        boolean named = rules.conditions().named(facts);
        var levels = new LookedUpLevels(rules.redFlags(), raising.orElseThrow(), facts);
        for (Level target : LEVELS) {
            if (target != flags.level()) {
                List<Changed.Change> found =
                        target.compareTo(flags.level()) < 0 ? levels.lowered(target) : levels.raised(target);
                if (!found.isEmpty()) {
                    entries.add(new Outcome(found, target, named ? first(settled, found) : Standing.NOBODY));
                }
            }
        }
        if (named) {
            var leader = new LookedUpLeader(rules, rivalries, facts, settled);
            List<Changed.Change> found = leader.find();
            if (!found.isEmpty()) {
                entries.add(new Outcome(found, level(facts, found), leader.found()));
            }
        }
        return entries;
    }

    private int first(Settled settled, List<Changed.Change> changes) {
        Settled then = settled;
        for (Changed.Change change : changes) {
            if (change.bit() != Changed.PAIN_SCORE) {
                then = then.with(change.bit(), change.present());
            }
        }
        ScoreTable table = rules.conditions().table();
        return table.first(table.sums(then));
    }

    private Level level(Facts facts, List<Changed.Change> changes) {
        Signs then = rules.redFlags().signs(facts);
        for (Changed.Change change : changes) {
            then = change.present() ? then.withPresent(change.bit()) : then.withAbsent(change.bit());
        }
        return rules.redFlags().level(then);
    }

    private List<Outcome> oneByOne(Facts facts, RaisedFlags flags) {
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
        return entries.stream()
                .map(changed -> new Outcome(
                        changed.changes(),
                        rules.level(changed.facts()),
                        rules.standing(changed.facts()).first()))
                .toList();
    }
}
