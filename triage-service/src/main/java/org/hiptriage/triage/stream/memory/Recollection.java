package org.hiptriage.triage.stream.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.history.Side;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.state.PastAssessment;
import org.hiptriage.triage.stream.state.PastCheckIn;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** Reads what is remembered of a runner back for the rules. */
public final class Recollection {
    private Recollection() {}

    /** What this record tells. */
    public static KnownRunner of(Optional<RunnerHistory> history) {
        return history.map(Recollection::of).orElse(KnownRunner.NOBODY);
    }

    /** The assessment observed last, as it was reported. */
    public static Optional<SymptomsReported> newestAssessment(RunnerHistory history) {
        return NewestAssessment.read(history);
    }

    private static KnownRunner of(RunnerHistory history) {
        return new KnownRunner(
                NewestAssessment.read(history),
                history.getAssessments().stream().map(Recollection::report).toList(),
                checkIns(history),
                PastRuns.read(history),
                PastOutcome.read(history),
                Optional.ofNullable(history.getLastWarnedStart()));
    }

    private static PainReport report(PastAssessment past) {
        Integer score = past.getPainScore();
        return new PainReport(
                past.getOccurredAt(), score == null ? OptionalInt.empty() : OptionalInt.of(score), side(past));
    }

    /** A check-in is about the side of the assessment that was the newest then; both lists are in the order of observation. */
    private static List<CheckIn> checkIns(RunnerHistory history) {
        List<PastAssessment> assessments = history.getAssessments();
        List<CheckIn> checkIns = new ArrayList<>(history.getCheckIns().size());
        int known = 0;
        for (PastCheckIn past : history.getCheckIns()) {
            while (known < assessments.size()
                    && !assessments.get(known).getOccurredAt().isAfter(past.getOccurredAt())) {
                known++;
            }
            Optional<Side> side = known == 0 ? Optional.empty() : side(assessments.get(known - 1));
            checkIns.add(new CheckIn(
                    new PainScore(past.getOccurredAt(), past.getPainScore(), side),
                    past.getNewUrgentSymptom(),
                    past.getSeenByClinician()));
        }
        return List.copyOf(checkIns);
    }

    private static Optional<Side> side(PastAssessment past) {
        return Optional.ofNullable(past.getSide()).map(side -> Side.valueOf(side.name()));
    }
}
