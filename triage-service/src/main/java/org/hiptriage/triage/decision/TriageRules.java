package org.hiptriage.triage.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.condition.Kept;
import org.hiptriage.triage.condition.PossibleCondition;
import org.hiptriage.triage.decision.course.Course;
import org.hiptriage.triage.decision.course.FollowUp;
import org.hiptriage.triage.decision.course.ScoreHistory;
import org.hiptriage.triage.decision.load.Load;
import org.hiptriage.triage.decision.whatif.Counterfactual;
import org.hiptriage.triage.decision.whatif.NextQuestion;
import org.hiptriage.triage.decision.whatif.WhatIf;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.history.Past;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.Suspicion;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RaisedFlags;

/** The rules in force; stateless and safe to share between threads. */
public final class TriageRules {

    /** Stands in {@code couldNotRuleOut} where a rule failed that is no red flag's. */
    public static final String RULES_FAILED = "rules-failed";

    private final Knowledge knowledge;
    private final WhatIf rules;
    private final HistoryRules history;
    private final Course course;
    private final Suspicions suspicions;
    private final AdviceComposer advice;
    private final NextQuestion nextQuestion;
    private final Counterfactual counterfactual;

    /** The rules of these packs. */
    public TriageRules(Knowledge knowledge) {
        this(WhatIf.of(knowledge));
    }

    private TriageRules(WhatIf rules) {
        this.knowledge = rules.knowledge();
        this.rules = rules;
        var scores = new ScoreHistory(knowledge);
        this.history = new HistoryRules(knowledge.findings(), scores, new Load(knowledge));
        this.course = new Course(knowledge, scores);
        this.suspicions = new Suspicions(rules);
        this.advice = new AdviceComposer(knowledge, rules.conditions());
        this.nextQuestion = new NextQuestion(rules);
        this.counterfactual = new Counterfactual(rules);
    }

    /** The same rules, gone through one by one for each report: what the looked-up ones are held to. */
    public static TriageRules ruleByRule(Knowledge knowledge) {
        return new TriageRules(WhatIf.ruleByRule(knowledge));
    }

    /** The packs in force. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /** What the runner's history shows, by the same packs. */
    public HistoryRules history() {
        return history;
    }

    /**
     * Decides on an assessment with what the runner's history shows.
     *
     * @param past the history, with the assessment's own report
     */
    public Decision decide(Report report, Past past) {
        return decide(report, history.beside(report, past));
    }

    /**
     * Decides on an assessment.
     *
     * @param report what the runner answered
     * @param derived what the runner's history shows; an answer 'present' or 'absent' is never overwritten by it
     */
    public Decision decide(Report report, List<Derived> derived) {
        return decide(report, Shown.of(derived));
    }

    private Decision decide(Report report, Shown shown) {
        FindingSet counting = knowledge.findings().setOf(shown.counting());
        Facts facts = Facts.of(report.answers(), knowledge.mandatory(), counting, report.age(), report.painScore());
        return decide(new Basis(facts, facts, report.answers().unknown(), shown, Basis.Need.NONE));
    }

    /** Decides on a check-in, read with the newest assessment and the recorded runs. */
    public Decision decide(FollowUp followUp, RunLog runs) {
        Shown shown = history.beside(followUp, runs);
        return decide(new Basis(
                course.flagFacts(followUp, shown.derived()),
                course.presentFacts(followUp, shown.derived()),
                followUp.assessment().map(Report::answers).orElse(Answers.NONE).unknown(),
                shown,
                need(followUp, shown)));
    }

    private Basis.Need need(FollowUp followUp, Shown shown) {
        if (Course.urgentIsOpen(followUp)) {
            return Basis.Need.URGENT_SIGNS_UNKNOWN;
        }
        if (shown.failed()) {
            return followUp.beforeSeen().isPresent() ? Basis.Need.SEEN : Basis.Need.NONE;
        }
        return course.factsBeforeSeen(followUp)
                .filter(before -> rules.level(before) != Level.SELF_CARE)
                .map(before -> Basis.Need.SEEN)
                .orElse(Basis.Need.NONE);
    }

    private Decision decide(Basis basis) {
        RaisedFlags flags = rules.redFlags().evaluate(basis.flagFacts());
        if (basis.shown().failed()) {
            return careful(basis, flags);
        }
        try {
            return decision(basis, flags, rules.conditions().kept(basis.facts()), suspicions.holding(basis.facts()));
        } catch (RuntimeException failed) {
            return careful(basis, flags);
        }
    }

    /** What is urgent is known by now: a rule that fails beside or behind it must not keep it from the runner. */
    private Decision careful(Basis basis, RaisedFlags flags) {
        RaisedFlags careful = flags.withOpen(RULES_FAILED);
        return new Decision(
                careful.level(),
                careful.timeFrame(),
                careful.raised(),
                careful.couldNotRuleOut(),
                List.of(),
                false,
                basis.shown().derived(),
                basis.shown().trend(),
                advice.compose(careful, List.of(), List.of(), basis.need()),
                Optional.empty(),
                List.of(),
                new PlanConstraints(basis.facts().painScore(), List.of(), holds(basis, List.of())));
    }

    private Decision decision(Basis basis, RaisedFlags flags, List<Kept> kept, List<Suspicion> holding) {
        Facts facts = basis.facts();
        return new Decision(
                flags.level(),
                flags.timeFrame(),
                flags.raised(),
                flags.couldNotRuleOut(),
                explained(kept, facts),
                kept.size() > 1 && rules.conditions().ties(kept.get(0), kept.get(1)),
                basis.shown().derived(),
                basis.shown().trend(),
                advice.compose(flags, kept, holding, basis.need()),
                nextQuestion.of(facts, basis.unknown(), flags, holding),
                // Once the flags look away from the answers, no other answer would change them.
                basis.need() == Basis.Need.SEEN ? List.of() : outcomeChanges(basis.flagFacts(), flags),
                new PlanConstraints(facts.painScore(), suspicions.precautions(facts), holds(basis, holding)));
    }

    private List<OutcomeChange> outcomeChanges(Facts facts, RaisedFlags flags) {
        return OutcomeChange.of(counterfactual.of(facts, flags), knowledge, flags.level(), rules.standing(facts));
    }

    private List<PossibleCondition> explained(List<Kept> kept, Facts facts) {
        var explained = new PossibleCondition[kept.size()];
        for (int i = 0; i < explained.length; i++) {
            explained[i] = rules.conditions().explained(kept.get(i), facts);
        }
        return List.of(explained);
    }

    private List<String> holds(Basis basis, List<Suspicion> holding) {
        List<String> holds = new ArrayList<>();
        if (basis.need() != Basis.Need.NONE) {
            holds.add("assessment-needed");
        }
        if (basis.facts().age().isEmpty()) {
            holds.add("age-unknown");
        } else if (!rules.conditions().named(basis.facts())) {
            holds.add("under-16");
        }
        holding.forEach(suspicion -> holds.add(suspicion.code()));
        return List.copyOf(holds);
    }
}
