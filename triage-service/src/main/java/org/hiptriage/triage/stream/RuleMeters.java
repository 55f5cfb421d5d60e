package org.hiptriage.triage.stream;

import io.micrometer.core.instrument.Counter;
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
    private final MeterRegistry registry;

    /** Each counter of these packs is there from the start. */
    RuleMeters(MeterRegistry registry, Knowledge knowledge) {
        this.registry = registry;
        for (RedFlag flag : knowledge.redFlags()) {
            raised(flag.code());
            open(flag.code());
        }
        open(TriageRules.RULES_FAILED);
        for (Condition condition : knowledge.conditions()) {
            named(condition.code(), true);
            named(condition.code(), false);
        }
    }

    void result(TriageCompleted result) {
        result.getRedFlags().forEach(flag -> raised(flag.getCode()).increment());
        result.getCouldNotRuleOut().forEach(flag -> open(flag).increment());
        boolean isFirst = true;
        for (PossibleCondition condition : result.getConditions()) {
            named(condition.getCode(), isFirst).increment();
            isFirst = false;
        }
        result.getDerived().forEach(derived -> derived(derived.getFinding()).increment());
    }

    private Counter raised(String flag) {
        return Counter.builder("hip.red.flags")
                .description("Results that raised a red flag")
                .tag("flag", flag)
                .register(registry);
    }

    private Counter open(String flag) {
        return Counter.builder("hip.open.red.flags")
                .description("Results that could not rule a red flag out, as an answer was unknown or a rule failed")
                .tag("flag", flag)
                .register(registry);
    }

    private Counter named(String condition, boolean isFirst) {
        return Counter.builder("hip.possible.causes")
                .description("Results that named a condition, as the first or as a further possible cause")
                .tag("condition", condition)
                .tag("rank", isFirst ? "first" : "further")
                .register(registry);
    }

    private Counter derived(String finding) {
        return Counter.builder("hip.derived.findings")
                .description("Results for which the runner's history showed a finding")
                .tag("finding", finding)
                .register(registry);
    }
}
