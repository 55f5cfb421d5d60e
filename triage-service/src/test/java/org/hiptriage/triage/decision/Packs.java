package org.hiptriage.triage.decision;

import java.util.List;
import java.util.stream.Stream;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RaisedFlags;
import org.hiptriage.triage.redflag.RedFlags;

/**
 * What can be in force: the article alone, or with what goes beyond it.
 *
 * @param resources the packs' files
 * @param rules the rules of these packs
 * @param redFlags their red flags
 */
record Packs(List<String> resources, TriageRules rules, RedFlags redFlags) {
    private static final List<Packs> ALL = made();

    /** All of them, made once; anew for each test where the rules are changed between tests. */
    static Stream<Packs> all() {
        return (Boolean.getBoolean("hip.rules.anew") ? made() : ALL).stream();
    }

    private static List<Packs> made() {
        return List.of(
                of("/knowledge/runner-hip-pain.yaml"),
                of("/knowledge/runner-hip-pain.yaml", "/knowledge/safety-extension.yaml"));
    }

    private static Packs of(String... resources) {
        var rules = new TriageRules(ShippedPacks.read(resources));
        return new Packs(List.of(resources), rules, new RedFlags(rules.knowledge()));
    }

    Decision decide(Report report) {
        return rules.decide(report, List.of());
    }

    /** What the red flags alone say of the answers: far quicker than a whole decision, which {@link PackByTheLetterTest} holds to it. */
    RaisedFlags flags(Report report) {
        return redFlags.evaluate(Facts.of(
                report.answers(), rules.knowledge().mandatory(), FindingSet.NONE, report.age(), report.painScore()));
    }

    Care care(Report report) {
        return Care.of(flags(report));
    }

    /**
     * How much care somebody gets: first by level, then by how soon.
     *
     * @param level the level
     * @param within the time frame; the longest one for SELF_CARE
     */
    record Care(Level level, TimeFrame within) {

        static Care of(RaisedFlags flags) {
            return new Care(flags.level(), flags.timeFrame().orElse(TimeFrame.ONE_WEEK));
        }

        static Care of(Decision decision) {
            return new Care(decision.level(), decision.timeFrame().orElse(TimeFrame.ONE_WEEK));
        }

        boolean isNotLessThan(Care other) {
            return level.compareTo(other.level) > 0 || (level == other.level && within.compareTo(other.within) <= 0);
        }
    }

    @Override
    public String toString() {
        return String.join(" with ", resources);
    }
}
