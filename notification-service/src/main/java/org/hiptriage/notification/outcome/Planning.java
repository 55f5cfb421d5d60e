package org.hiptriage.notification.outcome;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an exercise plan made from an outcome has to respect.
 *
 * @param painScore worst pain at rest or in daily life in the last day, 0 to 10; empty where it was not said
 * @param precautions codes of precautions, for example leg-lift-hurts
 * @param holds codes of reasons, beside the level, why no plan may start, for example under-16
 * @param zone the runner's IANA time zone; empty where it was not said
 */
public record Planning(OptionalInt painScore, List<String> precautions, List<String> holds, Optional<String> zone) {
    public Planning {
        precautions = List.copyOf(precautions);
        holds = List.copyOf(holds);
    }
}
