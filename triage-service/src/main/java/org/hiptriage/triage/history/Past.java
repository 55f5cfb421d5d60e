package org.hiptriage.triage.history;

import java.time.ZoneId;
import java.util.List;
import org.hiptriage.triage.history.run.RunLog;

/**
 * What is known of a runner beside the report in question.
 *
 * @param reports when and how a hip hurt, in any order
 * @param runs the recorded runs
 * @param zone by which a moment is one of the runner's dates
 */
public record Past(List<PainReport> reports, RunLog runs, ZoneId zone) {}
