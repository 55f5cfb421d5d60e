package org.hiptriage.triage.decision.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.knowledge.Knowledge;

/**
 * Derives downhill running from the descent of the last days. A run whose descent or distance is not known is left out of both sums: it
 * says neither that somebody ran downhill nor that they did not.
 *
 * @param metersPerKilometer from so much descent up
 * @param windowDays over so many times 24 hours before the report, both ends included
 */
record Downhill(double metersPerKilometer, long windowDays) {

    static final String FINDING = "risk.downhill";

    static Optional<Downhill> of(Knowledge knowledge) {
        return knowledge
                .values("downhillShare", "downhillWindow")
                .map(values -> new Downhill(values.get(0), Math.round(values.get(1))));
    }

    /** What the runs show at a moment. */
    Optional<Derived> at(Instant observedAt, RunLog log) {
        Instant from = observedAt.minus(Duration.ofDays(windowDays));
        List<Run> recent = log.counted().stream()
                .filter(run ->
                        !run.startedAt().isBefore(from) && !run.startedAt().isAfter(observedAt))
                .toList();
        List<Run> known = recent.stream()
                .filter(run ->
                        run.knownMeters().isPresent() && run.descentMeters().isPresent())
                .toList();
        double meters =
                known.stream().mapToDouble(run -> run.knownMeters().orElse(0)).sum();
        double descent =
                known.stream().mapToDouble(run -> run.descentMeters().orElse(0)).sum();
        if (known.isEmpty() || from.isBefore(log.keptFrom()) || descent * 1000 < metersPerKilometer * meters) {
            return Optional.empty();
        }
        return Optional.of(new Derived(
                FINDING,
                Words.oneDecimal(descent * 1000 / meters) + " m of descent per km over "
                        + Words.kilometers(meters) + " of running in the " + windowDays + " days before"
                        + leftOut(recent.size() - known.size())));
    }

    private static String leftOut(int runs) {
        return runs == 0 ? "" : ", without " + runs + (runs == 1 ? " run" : " runs") + " whose descent is not known";
    }
}
