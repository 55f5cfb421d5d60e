package org.hiptriage.triage.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was counted so far.
 *
 * @param asOf when it was asked where the topic ends; everything up to there is counted once {@code complete}
 * @param complete whether all of that is counted
 * @param results how many results were counted
 * @param forgotten how many could not be looked at, as their runners asked to be forgotten
 * @param unreadable how many could not be read
 * @param leftOut how many of them rested on versions so old that their rules are no longer counted apart
 * @param versions those of the packs that results rested on, the latest used first
 */
record Counted(
        Instant asOf,
        boolean complete,
        long results,
        long forgotten,
        long unreadable,
        long leftOut,
        List<Version> versions) {

    /**
     * One version of the packs together.
     *
     * @param packs the packs, in order
     * @param results how many results rested on them
     * @param from when the first of those was decided
     * @param to when the last of those was decided
     * @param fired in how many results each rule had a say
     */
    record Version(List<PackId> packs, long results, Instant from, Instant to, Map<Rule, Long> fired) {}
}
