package org.hiptriage.triage.decision;

import java.util.List;
import java.util.OptionalInt;

/**
 * What an exercise plan made from a decision has to respect.
 *
 * @param painScore worst pain at rest or in daily life in the last day, 0 to 10; empty where it was not said
 * @param precautions codes of precautions, for example leg-lift-hurts
 * @param holds codes of reasons, beside the level, why no plan may start
 */
public record PlanConstraints(OptionalInt painScore, List<String> precautions, List<String> holds) {}
