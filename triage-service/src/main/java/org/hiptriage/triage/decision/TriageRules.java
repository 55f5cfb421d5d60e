package org.hiptriage.triage.decision;

import java.util.ArrayList;
import java.util.List;
import org.hiptriage.triage.condition.Kept;
import org.hiptriage.triage.condition.Standing;
import org.hiptriage.triage.decision.whatif.Counterfactual;
import org.hiptriage.triage.decision.whatif.NextQuestion;
import org.hiptriage.triage.decision.whatif.WhatIf;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Suspicion;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RaisedFlags;

/** The rules in force; stateless and safe to share between threads. */
public final class TriageRules {

    private final Knowledge knowledge;
    private final WhatIf rules;
    private final Suspicions suspicions;
    private final AdviceComposer advice;
    private final NextQuestion nextQuestion;
    private final Counterfactual counterfactual;

    /** The rules of these packs. */
    public TriageRules(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.rules = WhatIf.of(knowledge);
        this.suspicions = new Suspicions(rules);
        this.advice = new AdviceComposer(knowledge.general(), rules.conditions());
        this.nextQuestion = new NextQuestion(rules);
        this.counterfactual = new Counterfactual(rules);
    }

    /** The packs in force. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /**
     * Decides on one report.
     *
     * @param report what the runner answered
     * @param derived what the runner's history shows; an answer 'present' or 'absent' is never overwritten by it
     */
    public Decision decide(Report report, List<Derived> derived) {
        FindingSet shown = knowledge
                .findings()
                .setOf(derived.stream().map(Derived::finding).toList());
        Facts facts = Facts.of(report.answers(), knowledge.mandatory(), shown, report.age(), report.painScore());
        RaisedFlags flags = rules.redFlags().evaluate(facts);
        List<Kept> kept = rules.conditions().kept(facts);
        List<Suspicion> holding = suspicions.holding(facts);
        return new Decision(
                flags.level(),
                flags.timeFrame(),
                flags.raised(),
                flags.couldNotRuleOut(),
                kept.stream()
                        .map(each -> rules.conditions().explained(each, facts))
                        .toList(),
                kept.size() > 1 && rules.conditions().ties(kept.get(0), kept.get(1)),
                List.copyOf(derived),
                advice.compose(flags, kept, holding),
                nextQuestion.of(facts, report.answers().unknown(), flags, holding),
                outcomeChanges(facts, flags),
                new PlanConstraints(report.painScore(), suspicions.precautions(facts), holds(facts, holding)));
    }

    private List<OutcomeChange> outcomeChanges(Facts facts, RaisedFlags flags) {
        Standing standing = rules.standing(facts);
        return counterfactual.of(facts, flags).stream()
                .map(changed -> OutcomeChange.of(changed, rules, flags.level(), standing))
                .toList();
    }

    private List<String> holds(Facts facts, List<Suspicion> holding) {
        List<String> holds = new ArrayList<>();
        if (facts.age().isEmpty()) {
            holds.add("age-unknown");
        } else if (!rules.conditions().named(facts)) {
            holds.add("under-16");
        }
        holding.forEach(suspicion -> holds.add(suspicion.code()));
        return List.copyOf(holds);
    }
}
