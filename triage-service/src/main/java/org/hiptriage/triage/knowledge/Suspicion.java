package org.hiptriage.triage.knowledge;

import java.util.List;
import org.hiptriage.triage.knowledge.criterion.Criterion;

/**
 * Not enough for a red flag, but running and plan wait until questions are answered.
 *
 * @param code code, for example bone-stress-unanswered
 * @param when when the suspicion arises
 * @param ask bits of the findings to ask about, in order; it holds while any is unanswered
 * @param unless the red flag that takes its place once raised: its number in the list of red flags
 * @param running what to say about running meanwhile, for people
 * @param sources where it comes from
 * @param extension whether it goes beyond the source article
 */
public record Suspicion(
        String code,
        Criterion when,
        List<Integer> ask,
        int unless,
        String running,
        List<String> sources,
        boolean extension) {}
