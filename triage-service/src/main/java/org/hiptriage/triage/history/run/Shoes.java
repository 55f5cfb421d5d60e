package org.hiptriage.triage.history.run;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds up by shoe. */
final class Shoes {

    private static final int MOST_SHOES = 20;

    private Shoes() {}

    /** Adds a session to the total of its shoes; one whose shoes or distance are not known changes nothing. */
    static void add(Run run, Map<String, ShoeTotal> totals) {
        if (run.shoeId().isPresent() && run.knownMeters().isPresent()) {
            totals.merge(
                    run.shoeId().get(),
                    new ShoeTotal(run.knownMeters().getAsDouble(), run.startedAt()),
                    ShoeTotal::plus);
        }
    }

    /** The pairs used last, as many as are kept. */
    static Map<String, ShoeTotal> usedLast(Map<String, ShoeTotal> totals) {
        return totals.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, ShoeTotal> each) ->
                                each.getValue().lastRunAt())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_SHOES)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
