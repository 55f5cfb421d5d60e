package org.hiptriage.replay.shadow.packs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.decision.TriageRules;

/**
 * The packs in force, the candidate, and what lies between, ready to decide; and by these, which change is behind a decision that
 * is otherwise. It is the one without which the candidate would not decide so; where there is none, as several would each do, each
 * that does so by itself; else all together.
 */
public final class Variants {
    /** Rules that are compiled once and shared; what decides by them has a clock of its own. */
    private record Between(RuleChange change, Optional<TriageRules> without, Optional<TriageRules> only) {}

    private final TriageRules inForce;
    private final TriageRules candidate;
    private final List<Between> between;

    /** These packs and what lies between them. */
    public Variants(KnowledgePacks inForce, KnowledgePacks candidate) {
        this.inForce = new TriageRules(inForce.knowledge());
        this.candidate = new TriageRules(candidate.knowledge());
        var changes = new PackChanges(inForce, candidate);
        this.between = changes.all().stream()
                .map(change -> new Between(change, rules(changes.without(change)), rules(changes.only(change))))
                .toList();
    }

    /** Every change. */
    public List<RuleChange> changes() {
        return between.stream().map(Between::change).toList();
    }

    /** The same for one thread, at the time of its clock. */
    public AtTime at(Clock clock) {
        return new AtTime(
                Rules.of(inForce, clock),
                Rules.of(candidate, clock),
                between.stream()
                        .map(each -> new Change(
                                each.change(),
                                each.without().map(rules -> Rules.of(rules, clock)),
                                each.only().map(rules -> Rules.of(rules, clock))))
                        .toList());
    }

    private static Optional<TriageRules> rules(Optional<KnowledgePacks> packs) {
        return packs.map(KnowledgePacks::knowledge).map(TriageRules::new);
    }

    private record Change(RuleChange change, Optional<Rules> without, Optional<Rules> only) {}

    /** All of it at the time of one clock. */
    public static final class AtTime {
        private final Rules inForce;
        private final Rules candidate;
        private final List<Change> between;

        private AtTime(Rules inForce, Rules candidate, List<Change> between) {
            this.inForce = inForce;
            this.candidate = candidate;
            this.between = between;
        }

        /** The packs in force. */
        public Rules inForce() {
            return inForce;
        }

        /** The candidate. */
        public Rules candidate() {
            return candidate;
        }

        /**
         * The changes behind a decision.
         *
         * @param decide what some rules decide
         * @param before what those in force decide
         * @param after what the candidate decides, which is something else
         */
        public <T> List<RuleChange> behind(Function<Rules, T> decide, T before, T after) {
            if (between.size() <= 1) {
                return between.stream().map(Change::change).toList();
            }
            List<RuleChange> needed = otherwise(decide, Change::without, after);
            if (!needed.isEmpty()) {
                return needed;
            }
            List<RuleChange> enough = otherwise(decide, Change::only, before);
            return enough.isEmpty() ? between.stream().map(Change::change).toList() : enough;
        }

        private <T> List<RuleChange> otherwise(
                Function<Rules, T> decide, Function<Change, Optional<Rules>> packs, T than) {
            List<RuleChange> found = new ArrayList<>();
            for (Change each : between) {
                Optional<Rules> rules = packs.apply(each);
                if (rules.isPresent() && !decide.apply(rules.get()).equals(than)) {
                    found.add(each.change());
                }
            }
            return List.copyOf(found);
        }
    }
}
