package org.hiptriage.vignettes.interview;

import org.hiptriage.triage.knowledge.Level;

/**
 * A vignette asked question by question, beside the same with everything answered.
 *
 * @param id of the vignette
 * @param level how urgent it is with everything answered
 * @param questions how many were asked after the signs that cannot wait
 * @param sameUrgency whether level and time frame came out the same
 * @param sameCause whether the same condition came first, or none; always true of an emergency, which is not asked about causes
 * @param fewerFlags whether a flag that is no more urgent than what was found was not asked for
 */
public record Interviewed(
        String id, Level level, int questions, boolean sameUrgency, boolean sameCause, boolean fewerFlags) {}
