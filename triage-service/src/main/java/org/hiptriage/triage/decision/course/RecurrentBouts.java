package org.hiptriage.triage.decision.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.knowledge.Knowledge;

/**
 * Derives that pain keeps coming back: a bout that is the third, say, that began within a year. Counted back from when it
 * began, so that it does not cease to be the third while it lasts.
 *
 * @param bouts so many are recurrent
 * @param withinDays the days between the beginning of the first of them and of the last, at most
 */
record RecurrentBouts(double bouts, long withinDays) {

    /** The finding that it derives. */
    static final String FINDING = "history.recurrent-bouts";

    /** By the parameters of these packs; empty where they do not name both. */
    static Optional<RecurrentBouts> of(Knowledge knowledge) {
        return knowledge
                .values("recurrentBouts", "recurrentBoutsWithin")
                .map(values -> new RecurrentBouts(values.get(0), Math.round(values.get(1))));
    }

    /**
     * What the bouts show at any of these moments.
     *
     * @param known in the order of time
     * @param moments of the reports that are asked about
     * @param beganAfter what began no later was seen or denied, and is not raised again; empty where there is no such moment
     */
    Optional<Derived> at(List<Bout> known, List<Instant> moments, Optional<Instant> beganAfter) {
        for (int i = known.size() - 1; i >= 0; i--) {
            Bout bout = known.get(i);
            if (i + 1 < bouts) {
                // Not even with all that were before.
                return Optional.empty();
            }
            List<Bout> counted = countedWith(bout, known.subList(0, i));
            boolean isNew = beganAfter.isEmpty() || bout.first().observedAt().isAfter(beganAfter.get());
            if (counted.size() >= bouts && isNew && moments.stream().anyMatch(bout::holds)) {
                return Optional.of(new Derived(FINDING, words(counted)));
            }
        }
        return Optional.empty();
    }

    private List<Bout> countedWith(Bout bout, List<Bout> earlier) {
        List<Bout> counted = new ArrayList<>(earlier.stream()
                .filter(other -> !other.startedOn().plusDays(withinDays).isBefore(bout.startedOn()))
                .toList());
        counted.add(bout);
        return counted;
    }

    private String words(List<Bout> counted) {
        return counted.size() + " bouts that began within " + withinDays + " days: "
                + counted.stream()
                        .map(bout -> "pain " + bout.first().value() + " on " + bout.startedOn())
                        .collect(Collectors.joining(", "));
    }
}
