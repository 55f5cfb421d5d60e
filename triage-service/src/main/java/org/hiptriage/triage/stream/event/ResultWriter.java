package org.hiptriage.triage.stream.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.events.KnowledgePack;
import org.hiptriage.events.Level;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.TriageTrigger;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.triage.decision.Decision;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.knowledge.TimeFrame;

/** Writes a decision as the events that tell it; the same report under the same packs gives the same ids. */
public final class ResultWriter {
    /** Who publishes, as a CloudEvents source. */
    public static final String SOURCE = "/triage-service";

    private final List<KnowledgePack> packs;
    private final List<String> packHashes;

    /** Writes results of these packs. */
    public ResultWriter(List<Pack> packs) {
        this.packs = packs.stream()
                .map(pack -> new KnowledgePack(pack.name(), pack.version(), pack.sha256()))
                .toList();
        this.packHashes = packs.stream().map(Pack::sha256).toList();
    }

    /**
     * The result of a report.
     *
     * @param answered the assessment whose answers were triaged: the report itself, or for a check-in the newest
     * @param triagedAt when the rules ran
     */
    public TriageCompleted result(
            SymptomsReported report, SymptomsReported answered, Decision decision, Instant triagedAt) {
        UUID resultId = EventIds.result(report.getRunnerId(), report.getAssessmentId(), packHashes);
        return written(decision, answered, resultId, triagedAt)
                .setOccurredAt(report.getOccurredAt())
                .setOccurredAtOffsetSeconds(report.getOccurredAtOffsetSeconds())
                .setReceivedAt(report.getReceivedAt())
                .setAssessmentId(report.getAssessmentId())
                .setTrigger(TriageTrigger.valueOf(report.getKind().name()))
                .setSeenByClinician(report.getSeenByClinician())
                .build();
    }

    /**
     * The result that a run gives an assessment anew.
     *
     * @param answered the newest assessment
     * @param observedAt when the newest report was observed, the assessment or a check-in since: no reader takes this for
     *     older than what it replaces
     */
    public TriageCompleted resultOfRun(
            RunRecorded run, SymptomsReported answered, Instant observedAt, Decision decision, Instant triagedAt) {
        UUID resultId = EventIds.resultOfRun(
                run.getRunnerId(),
                answered.getAssessmentId(),
                packHashes,
                run.getRunId(),
                Optional.ofNullable(run.getModifiedAt()).orElse(run.getReceivedAt()));
        return written(decision, answered, resultId, triagedAt)
                .setOccurredAt(observedAt)
                .setOccurredAtOffsetSeconds(answered.getOccurredAtOffsetSeconds())
                .setReceivedAt(run.getReceivedAt())
                .setAssessmentId(answered.getAssessmentId())
                .setTrigger(TriageTrigger.RUN)
                .build();
    }

    private TriageCompleted.Builder written(
            Decision decision, SymptomsReported answered, UUID resultId, Instant triagedAt) {
        return TriageCompleted.newBuilder()
                .setEventId(resultId)
                .setSource(SOURCE)
                .setResultId(resultId)
                .setRunnerId(answered.getRunnerId())
                .setSide(answered.getSide())
                .setTriagedAt(triagedAt)
                .setKnowledge(packs)
                .setLevel(Level.valueOf(decision.level().name()))
                .setTimeFrame(decision.timeFrame().map(TimeFrame::iso).orElse(null))
                .setRedFlags(FindingsWriter.redFlags(decision.redFlags()))
                .setCouldNotRuleOut(decision.couldNotRuleOut())
                .setConditions(FindingsWriter.conditions(decision.conditions()))
                .setTie(decision.tie())
                .setDerived(FindingsWriter.derived(decision.derived()))
                .setAdvice(AdviceWriter.advice(decision.advice()))
                .setNextQuestion(decision.nextQuestion().orElse(null))
                .setCounterfactual(AdviceWriter.changes(decision.counterfactual()))
                .setPlanning(AdviceWriter.planning(decision.planning(), answered.getZone()))
                .setPainTrend(decision.painTrend().map(FindingsWriter::trend).orElse(null));
    }

    /** The alert about a result; empty where it raised no red flag. */
    public Optional<RedFlagRaised> alert(TriageCompleted result) {
        if (result.getRedFlags().isEmpty()) {
            return Optional.empty();
        }
        UUID alertId = EventIds.alert(result.getResultId());
        return Optional.of(RedFlagRaised.newBuilder()
                .setEventId(alertId)
                .setOccurredAt(result.getOccurredAt())
                .setOccurredAtOffsetSeconds(result.getOccurredAtOffsetSeconds())
                .setReceivedAt(result.getReceivedAt())
                .setSource(SOURCE)
                .setAlertId(alertId)
                .setResultId(result.getResultId())
                .setAssessmentId(result.getAssessmentId())
                .setRunnerId(result.getRunnerId())
                .setSide(result.getSide())
                .setLevel(result.getLevel())
                .setTimeFrame(result.getTimeFrame())
                .setRedFlags(result.getRedFlags())
                .setKnowledge(result.getKnowledge())
                .build());
    }
}
