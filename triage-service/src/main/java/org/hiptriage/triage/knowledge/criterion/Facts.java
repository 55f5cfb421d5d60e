package org.hiptriage.triage.knowledge.criterion;

import java.util.OptionalInt;
import org.hiptriage.triage.history.FindingSet;

/**
 * What the rules know of one report.
 *
 * @param present findings that are there, by answer or derived
 * @param absent findings explicitly not there
 * @param open findings that may be there: answered 'unknown', or mandatory and not answered
 * @param age in years; empty where it was not asked
 * @param painScore 0 to 10; empty where it was not said
 */
public record Facts(FindingSet present, FindingSet absent, FindingSet open, OptionalInt age, OptionalInt painScore) {}
