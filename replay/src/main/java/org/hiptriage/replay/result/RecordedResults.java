package org.hiptriage.replay.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hiptriage.events.KnowledgePack;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.TriageTrigger;
import org.hiptriage.schemas.ids.EventIds;

/** The results of one runner as they were published, of each id the first. */
final class RecordedResults {
    private final Map<UUID, TriageCompleted> byId = new LinkedHashMap<>();
    private final Map<UUID, TriageCompleted> ofReports = new LinkedHashMap<>();

    void add(TriageCompleted result) {
        byId.putIfAbsent(result.getResultId(), result);
        if (result.getTrigger() != TriageTrigger.RUN) {
            ofReports.putIfAbsent(result.getAssessmentId(), result);
        }
    }

    Optional<TriageCompleted> withId(UUID resultId) {
        return Optional.ofNullable(byId.get(resultId));
    }

    /** That of an assessment or a check-in. */
    Optional<TriageCompleted> ofReport(UUID assessmentId) {
        return Optional.ofNullable(ofReports.get(assessmentId));
    }

    /** That which a run gave an assessment, by whichever packs were in force then. */
    Optional<TriageCompleted> ofRun(RunRecorded run, UUID assessmentId) {
        return packs().stream()
                .flatMap(hashes -> withId(idOfRun(run, assessmentId, hashes)).stream())
                .findFirst();
    }

    static UUID idOfRun(RunRecorded run, UUID assessmentId, List<String> packHashes) {
        return EventIds.resultOfRun(
                run.getRunnerId(),
                assessmentId,
                packHashes,
                run.getRunId(),
                Optional.ofNullable(run.getModifiedAt()).orElse(run.getReceivedAt()));
    }

    static List<String> hashes(TriageCompleted result) {
        return result.getKnowledge().stream().map(KnowledgePack::getSha256).toList();
    }

    private Set<List<String>> packs() {
        return byId.values().stream().map(RecordedResults::hashes).collect(Collectors.toSet());
    }
}
