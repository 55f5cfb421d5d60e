package org.hiptriage.triage.stream.memory;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.stream.event.GivenOutcome;
import org.hiptriage.triage.stream.state.LastOutcome;
import org.hiptriage.triage.stream.state.PastAssessment;
import org.hiptriage.triage.stream.state.PastCheckIn;
import org.hiptriage.triage.stream.state.PastRun;
import org.hiptriage.triage.stream.state.PastShoe;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.jspecify.annotations.Nullable;

/** The record that follows a known one. Avro's own builder copies every entry of every list, for each event anew. */
final class Next {
    private List<PastAssessment> assessments;
    private @Nullable ByteBuffer newestAssessment;
    private List<PastCheckIn> checkIns;
    private ByteBuffer seenReports;
    private Instant runsKeptFrom;
    private List<PastRun> runs;
    private List<PastShoe> shoes;
    private @Nullable LastOutcome lastOutcome;
    private @Nullable Instant lastWarnedStart;
    private final @Nullable Instant erasedAt;

    Next(RunnerHistory known) {
        assessments = known.getAssessments();
        newestAssessment = known.getNewestAssessment();
        checkIns = known.getCheckIns();
        seenReports = SeenReports.of(known);
        runsKeptFrom = known.getRunsKeptFrom();
        runs = known.getRuns();
        shoes = known.getShoes();
        lastOutcome = known.getLastOutcome();
        lastWarnedStart = known.getLastWarnedStart();
        erasedAt = known.getErasedAt();
    }

    Next seen(ByteBuffer packed) {
        seenReports = packed;
        return this;
    }

    Next assessments(List<PastAssessment> list) {
        assessments = list;
        return this;
    }

    Next newestAssessment(ByteBuffer asReported) {
        newestAssessment = asReported;
        return this;
    }

    Next checkIns(List<PastCheckIn> list) {
        checkIns = list;
        return this;
    }

    Next runs(RunLog log) {
        List<String> shoeIds = PastRuns.shoeIds(log);
        runsKeptFrom = log.keptFrom();
        runs = PastRuns.runs(log, shoeIds);
        shoes = PastRuns.shoes(log, shoeIds);
        return this;
    }

    Next stands(Optional<GivenOutcome> given) {
        given.map(PastOutcome::write).ifPresent(outcome -> lastOutcome = outcome);
        return this;
    }

    Next warned(Optional<Instant> startedAt) {
        startedAt.ifPresent(start -> lastWarnedStart = start);
        return this;
    }

    RunnerHistory history() {
        return new RunnerHistory(
                List.of(),
                assessments,
                newestAssessment,
                checkIns,
                seenReports,
                runsKeptFrom,
                runs,
                shoes,
                lastOutcome,
                lastWarnedStart,
                erasedAt,
                null);
    }
}
