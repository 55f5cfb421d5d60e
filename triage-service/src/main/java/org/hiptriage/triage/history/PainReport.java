package org.hiptriage.triage.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * That a runner told how a hip was, with or without a score.
 *
 * @param observedAt when it held
 * @param value worst pain at rest or in daily life in the last day, 0 to 10; empty where it was not said
 * @param side the side that hurt; empty where it was not said
 */
public record PainReport(Instant observedAt, OptionalInt value, Optional<Side> side) {

    /** The one that gave this score. */
    public static PainReport of(PainScore score) {
        return new PainReport(score.observedAt(), OptionalInt.of(score.value()), score.side());
    }

    /** The one that this assessment is. */
    public static PainReport of(Report assessment) {
        return new PainReport(assessment.observedAt(), assessment.painScore(), assessment.side());
    }

    /** The scores among these, in the same order. */
    public static List<PainScore> scores(List<PainReport> reports) {
        return reports.stream().flatMap(report -> report.score().stream()).toList();
    }

    /** Its score. */
    public Optional<PainScore> score() {
        return value.isPresent() ? Optional.of(new PainScore(observedAt, value.getAsInt(), side)) : Optional.empty();
    }
}
