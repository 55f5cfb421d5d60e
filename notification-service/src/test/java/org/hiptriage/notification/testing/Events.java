package org.hiptriage.notification.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hiptriage.events.Advice;
import org.hiptriage.events.KnowledgePack;
import org.hiptriage.events.Level;
import org.hiptriage.events.LoadWarningRaised;
import org.hiptriage.events.PlanConstraints;
import org.hiptriage.events.PossibleCondition;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.Side;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.TriageTrigger;
import org.hiptriage.schemas.ids.EventIds;

/** Events as triage-service publishes them. */
public final class Events {
    private static final List<KnowledgePack> KNOWLEDGE =
            List.of(new KnowledgePack("runner-hip-pain", "2026.11.0", "0".repeat(64)));

    private Events() {}

    /** A self-care result about the left hip: outer-hip bursitis with a pain score of 2. */
    public static TriageCompleted.Builder selfCare(String runnerId, Instant observedAt) {
        return result(runnerId, observedAt, Level.SELF_CARE, List.of());
    }

    /** A check-in at self-care with this pain score, as it carries on what the assessment said. */
    public static TriageCompleted.Builder checkIn(String runnerId, Instant observedAt, int painScore) {
        return selfCare(runnerId, observedAt)
                .setTrigger(TriageTrigger.CHECK_IN)
                .setPlanning(new PlanConstraints(painScore, List.of(), List.of(), null));
    }

    /** A result about the left hip with these flags. */
    public static TriageCompleted.Builder result(
            String runnerId, Instant observedAt, Level level, List<RaisedFlag> flags) {
        UUID assessmentId = UUID.randomUUID();
        UUID resultId = EventIds.result(runnerId, assessmentId, List.of("0".repeat(64)));
        return TriageCompleted.newBuilder()
                .setEventId(resultId)
                .setOccurredAt(observedAt)
                .setOccurredAtOffsetSeconds(3600)
                .setReceivedAt(observedAt.plusMillis(20))
                .setSource("/triage-service")
                .setResultId(resultId)
                .setAssessmentId(assessmentId)
                .setRunnerId(runnerId)
                .setSide(Side.LEFT)
                .setTriagedAt(observedAt.plusMillis(30))
                .setTrigger(TriageTrigger.ASSESSMENT)
                .setKnowledge(KNOWLEDGE)
                .setLevel(level)
                .setTimeFrame(level == Level.SELF_CARE ? null : level == Level.SEE_DOCTOR ? "P7D" : "PT0S")
                .setRedFlags(flags)
                .setCouldNotRuleOut(List.of())
                .setConditions(
                        List.of(new PossibleCondition("trochanteric-bursitis", 0.8, List.of(), List.of(), List.of())))
                .setTie(false)
                .setDerived(List.of())
                .setAdvice(new Advice(
                        "Rest.", "Run less.", List.of("swimming"), List.of(), List.of("Ice"), List.of("Warm up"), null))
                .setCounterfactual(List.of())
                .setPlanning(new PlanConstraints(2, List.of(), List.of(), "Europe/Copenhagen"));
    }

    /** The same outcome made anew by a run that came late. */
    public static TriageCompleted.Builder byRun(TriageCompleted before, Instant triagedAt) {
        UUID resultId = EventIds.resultOfRun(
                before.getRunnerId(), before.getAssessmentId(), List.of("0".repeat(64)), UUID.randomUUID(), triagedAt);
        return TriageCompleted.newBuilder(before)
                .setEventId(resultId)
                .setResultId(resultId)
                .setReceivedAt(triagedAt)
                .setTriagedAt(triagedAt)
                .setTrigger(TriageTrigger.RUN);
    }

    /** A load warning of this distance after a longest run of 8.0 km, both in metres. */
    public static LoadWarningRaised.Builder loadWarning(String runnerId, Instant ranAt, double meters) {
        UUID runId = UUID.randomUUID();
        UUID warningId = EventIds.loadWarning(runnerId, runId);
        return LoadWarningRaised.newBuilder()
                .setEventId(warningId)
                .setOccurredAt(ranAt)
                .setOccurredAtOffsetSeconds(3600)
                .setReceivedAt(ranAt.plusSeconds(4000))
                .setSource("/triage-service")
                .setWarningId(warningId)
                .setRunnerId(runnerId)
                .setRunId(runId)
                .setDistanceMeters(meters)
                .setLongestBeforeMeters(8000)
                .setLongestBeforeOn(LocalDate.parse("2026-11-02"));
    }

    /** The alert that goes ahead of this result. */
    public static RedFlagRaised alertOf(TriageCompleted result) {
        UUID alertId = EventIds.alert(result.getResultId());
        return RedFlagRaised.newBuilder()
                .setEventId(alertId)
                .setOccurredAt(result.getOccurredAt())
                .setOccurredAtOffsetSeconds(result.getOccurredAtOffsetSeconds())
                .setReceivedAt(result.getReceivedAt())
                .setSource(result.getSource())
                .setAlertId(alertId)
                .setResultId(result.getResultId())
                .setAssessmentId(result.getAssessmentId())
                .setRunnerId(result.getRunnerId())
                .setSide(result.getSide())
                .setLevel(result.getLevel())
                .setTimeFrame(result.getTimeFrame())
                .setRedFlags(result.getRedFlags())
                .setKnowledge(KNOWLEDGE)
                .build();
    }

    /** A flag that asks for urgent care now. */
    public static RaisedFlag urgentFlag(String code) {
        return new RaisedFlag(
                code,
                Level.URGENT_CARE,
                "PT0S",
                List.of("flag." + code),
                false,
                List.of("article:R9"),
                "Why " + code,
                "Go now because of " + code);
    }

    /** A flag that asks for a doctor within a week. */
    public static RaisedFlag doctorFlag(String code) {
        return new RaisedFlag(
                code,
                Level.SEE_DOCTOR,
                "P7D",
                List.of("history." + code),
                false,
                List.of("article:R3"),
                "Why " + code,
                "See a doctor because of " + code);
    }
}
