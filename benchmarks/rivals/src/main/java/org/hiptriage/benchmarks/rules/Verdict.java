package org.hiptriage.benchmarks.rules;

import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.TimeFrame;

/**
 * What every engine says of a report.
 *
 * @param level the level
 * @param timeFrame within what time to be seen; empty for SELF_CARE
 * @param ranked numbers of the conditions kept, best first
 * @param scores their scores
 */
record Verdict(Level level, Optional<TimeFrame> timeFrame, List<Integer> ranked, List<Double> scores) {}
