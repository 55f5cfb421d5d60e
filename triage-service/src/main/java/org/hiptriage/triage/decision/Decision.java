package org.hiptriage.triage.decision;

import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.condition.PossibleCondition;
import org.hiptriage.triage.decision.course.PainTrend;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.redflag.RaisedFlag;

/**
 * The outcome of one triage.
 *
 * @param level how urgent it is: the highest level of all that was raised
 * @param timeFrame within what time to be seen: the shortest of the highest level; empty for SELF_CARE
 * @param redFlags the red flags raised, most urgent first
 * @param couldNotRuleOut codes of red flags that an unknown answer or a failing rule left open
 * @param conditions possible causes, best first; empty where none reaches the minimum
 * @param tie whether the first two conditions are too close to tell apart
 * @param derived findings that the history showed, those that contradict an answer included
 * @param painTrend where the pain of the bout goes; empty where nothing can be said
 * @param advice what to do
 * @param nextQuestion code of the finding that would help most to know next
 * @param counterfactual what would change the level or the first condition
 * @param planning what an exercise plan has to respect
 */
public record Decision(
        Level level,
        Optional<TimeFrame> timeFrame,
        List<RaisedFlag> redFlags,
        List<String> couldNotRuleOut,
        List<PossibleCondition> conditions,
        boolean tie,
        List<Derived> derived,
        Optional<PainTrend> painTrend,
        Advice advice,
        Optional<String> nextQuestion,
        List<OutcomeChange> counterfactual,
        PlanConstraints planning) {}
