package org.hiptriage.triage.knowledge;

import java.util.List;

/**
 * A named number of a pack, shown to the pack's users.
 *
 * @param name name, for example intensePainScore
 * @param value the number, in {@code unit}
 * @param unit unit, for people
 * @param meaning what it decides, for people
 * @param sources where it comes from
 */
public record Parameter(String name, double value, String unit, String meaning, List<String> sources) {}
