package org.hiptriage.triage.decision.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.run.Run;
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

    /** Beyond what rounding can add to a sum that was added up in any way. */
    private static final double SURELY = 1 - 1e-6;

    static Optional<Downhill> of(Knowledge knowledge) {
        return knowledge
                .values("downhillShare", "downhillWindow")
                .map(values -> new Downhill(values.get(0), Math.round(values.get(1))));
    }

    /**
     * What the runs show at a moment.
     *
     * @param counted the sessions that count, in order of start
     * @param keptFrom from when on all are known
     */
    Optional<Derived> at(Instant observedAt, List<Run> counted, Instant keptFrom) {
        Instant from = observedAt.minus(Duration.ofDays(windowDays));
        if (from.isBefore(keptFrom)) {
            return Optional.empty();
        }
        var meterOfEach = new double[counted.size()];
        var descentOfEach = new double[counted.size()];
        double roughMeters = 0;
        double roughDescent = 0;
        int recent = 0;
        int known = 0;
        for (int i = first(counted, from); i < counted.size(); i++) {
            Run run = counted.get(i);
            if (!run.startedAt().isAfter(observedAt)) {
                recent++;
                if (run.knownMeters().isPresent() && run.descentMeters().isPresent()) {
                    meterOfEach[known] = run.knownMeters().getAsDouble();
                    descentOfEach[known] = run.descentMeters().getAsDouble();
                    roughMeters += meterOfEach[known];
                    roughDescent += descentOfEach[known++];
                }
            }
        }
        if (known == 0 || roughDescent * 1000 < metersPerKilometer * roughMeters * SURELY) {
            return Optional.empty();
        }
        double meters = Arrays.stream(meterOfEach, 0, known).sum();
        double descent = Arrays.stream(descentOfEach, 0, known).sum();
        if (descent * 1000 < metersPerKilometer * meters) {
            return Optional.empty();
        }
        return Optional.of(new Derived(
                FINDING,
                Words.oneDecimal(descent * 1000 / meters) + " m of descent per km over "
                        + Words.kilometers(meters) + " of running in the " + windowDays + " days before"
                        + leftOut(recent - known)));
    }

    /** The place of the first that started then or later. */
    private static int first(List<Run> counted, Instant from) {
        int first = counted.size();
        while (first > 0 && !counted.get(first - 1).startedAt().isBefore(from)) {
            first--;
        }
        return first;
    }

    private static String leftOut(int runs) {
        return runs == 0 ? "" : ", without " + runs + (runs == 1 ? " run" : " runs") + " whose descent is not known";
    }
}
