package org.hiptriage.triage.decision.review;

import java.util.List;
import java.util.stream.Stream;
import org.hiptriage.triage.condition.PossibleCondition;
import org.hiptriage.triage.decision.Decision;
import org.hiptriage.triage.redflag.RaisedFlag;

/**
 * What of a decision a runner acts on: how urgent it is, which causes in which order, whether and how to run, whether a plan
 * may start. Scores, reasons and every other word are no part of it.
 *
 * @param urgency how urgent it is
 * @param conditions codes of the possible causes, best first
 * @param tie whether the first two are too close to tell apart
 * @param running whether and how to run
 * @param holds codes of reasons why no plan may start, in rising order
 */
public record Outcome(Urgency urgency, List<String> conditions, boolean tie, String running, List<String> holds) {

    /** That of a decision. */
    public static Outcome of(Decision decision) {
        return new Outcome(
                new Urgency(
                        decision.level(),
                        decision.timeFrame(),
                        codes(decision.redFlags().stream().map(RaisedFlag::code)),
                        codes(decision.couldNotRuleOut().stream())),
                decision.conditions().stream().map(PossibleCondition::code).toList(),
                decision.tie(),
                decision.advice().running(),
                codes(decision.planning().holds().stream()));
    }

    /** Everything in it as text: the same for the same outcome and no other. */
    public String text() {
        return String.join(
                "\n",
                urgency.level().name(),
                urgency.timeFrame().map(Enum::name).orElse(""),
                String.join(" ", urgency.redFlags()),
                String.join(" ", urgency.couldNotRuleOut()),
                String.join(" ", conditions),
                Boolean.toString(tie),
                String.join(" ", holds),
                running);
    }

    private static List<String> codes(Stream<String> codes) {
        return codes.sorted().toList();
    }
}
