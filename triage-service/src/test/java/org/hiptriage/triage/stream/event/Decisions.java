package org.hiptriage.triage.stream.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.triage.condition.PossibleCondition;
import org.hiptriage.triage.condition.WeighedFinding;
import org.hiptriage.triage.decision.Advice;
import org.hiptriage.triage.decision.Decision;
import org.hiptriage.triage.decision.OutcomeChange;
import org.hiptriage.triage.decision.PlanConstraints;
import org.hiptriage.triage.decision.RecoveryWeeks;
import org.hiptriage.triage.decision.course.PainTrend;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.redflag.RaisedFlag;

/** Decisions in which every field has its own value, so that none can be taken for another. */
final class Decisions {
    private Decisions() {}

    static Decision full() {
        return new Decision(
                Level.URGENT_CARE,
                Optional.of(TimeFrame.NOW),
                List.of(new RaisedFlag(
                        "flag-code",
                        Level.SEE_DOCTOR,
                        TimeFrame.ONE_DAY,
                        List.of("flag.fever", "painScore"),
                        true,
                        List.of("article:R9"),
                        "flag reason",
                        "flag action",
                        true,
                        true)),
                List.of("open-code"),
                List.of(new PossibleCondition(
                        "condition-code",
                        0.82,
                        List.of(new WeighedFinding("for.finding", List.of("article:C1.5"))),
                        List.of(new WeighedFinding("against.finding", List.of("ext:choice"))),
                        List.of("missing.finding"))),
                true,
                List.of(new Derived("derived.finding", "three runs", true)),
                Optional.of(new PainTrend(
                        PainTrend.Direction.FALLING,
                        new PainTrend.Point(6, LocalDate.parse("2026-11-01")),
                        new PainTrend.Point(3, LocalDate.parse("2026-11-20")),
                        "trend words")),
                new Advice(
                        "now text",
                        "running text",
                        List.of("swimming"),
                        List.of("rowing"),
                        List.of("treatment text"),
                        List.of("prevention text"),
                        Optional.of(new RecoveryWeeks(2, OptionalInt.of(6)))),
                Optional.of("next.finding"),
                List.of(new OutcomeChange(
                        List.of(new OutcomeChange.Answer("changed.finding", Presence.ABSENT)),
                        Optional.of(Level.SELF_CARE),
                        Optional.of("other-condition"))),
                new PlanConstraints(OptionalInt.of(5), List.of("precaution-code"), List.of("hold-code")));
    }

    static Decision empty() {
        return new Decision(
                Level.SELF_CARE,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                new Advice("", "running", List.of(), List.of(), List.of(), List.of(), Optional.empty()),
                Optional.empty(),
                List.of(),
                new PlanConstraints(OptionalInt.empty(), List.of(), List.of()));
    }
}
