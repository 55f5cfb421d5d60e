package org.hiptriage.triage.stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.hiptriage.events.PossibleCondition;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.RedFlag;

/**
 * How often each rule of the packs in force had a say. A flag that falls silent, or that everybody has, shows here before
 * somebody is harmed. There are as many series as the packs have rules; nothing in them is about one runner.
 */
final class RuleMeters {
    private static final String FIRST = "first";
    private static final String FURTHER = "further";

    private final TaggedCounter raised;
    private final TaggedCounter open;
    private final TaggedCounter named;
    private final TaggedCounter derived;

    /** Each counter of these packs is there from the start. */
    RuleMeters(MeterRegistry registry, Knowledge knowledge) {
        raised = new TaggedCounter(registry, "hip.red.flags", "Results that raised a red flag", "flag");
        open = new TaggedCounter(
                registry,
                "hip.open.red.flags",
                "Results that could not rule a red flag out, as an answer was unknown or a rule failed",
                "flag");
        named = new TaggedCounter(
                registry,
                "hip.possible.causes",
                "Results that named a condition, as the first or as a further possible cause",
                "condition",
                "rank");
        derived = new TaggedCounter(
                registry, "hip.derived.findings", "Results for which the runner's history showed a finding", "finding");
        for (RedFlag flag : knowledge.redFlags()) {
            raised.of(flag.code());
            open.of(flag.code());
        }
        open.of(TriageRules.RULES_FAILED);
        for (Condition condition : knowledge.conditions()) {
            named.of(condition.code(), FIRST);
            named.of(condition.code(), FURTHER);
        }
    }

    void result(TriageCompleted result) {
        result.getRedFlags().forEach(flag -> raised.of(flag.getCode()).increment());
        result.getCouldNotRuleOut().forEach(flag -> open.of(flag).increment());
        String rank = FIRST;
        for (PossibleCondition condition : result.getConditions()) {
            named.of(condition.getCode(), rank).increment();
            rank = FURTHER;
        }
        result.getDerived().forEach(found -> derived.of(found.getFinding()).increment());
    }
}
