package org.hiptriage.triage.redflag;

import java.util.List;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.TimeFrame;

/**
 * One red flag that a report raised.
 *
 * @param code code, for example infection
 * @param level the level that this flag alone asks for
 * @param timeFrame within what time to be seen
 * @param because what raised it: finding codes, then {@code painScore} or {@code age} where the number did
 * @param derived true where the runner's history raised it rather than an answer
 * @param sources sources of the rule
 * @param reason why it is a red flag, for people
 * @param action what to do now, for people
 * @param noRunning no running until seen
 * @param extension whether the rule goes beyond the source article
 */
public record RaisedFlag(
        String code,
        Level level,
        TimeFrame timeFrame,
        List<String> because,
        boolean derived,
        List<String> sources,
        String reason,
        String action,
        boolean noRunning,
        boolean extension) {}
