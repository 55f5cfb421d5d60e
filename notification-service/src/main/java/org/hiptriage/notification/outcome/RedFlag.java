package org.hiptriage.notification.outcome;

import java.util.List;
import java.util.Optional;

/**
 * One red flag that a triage raised.
 *
 * @param code for example infection
 * @param level what this flag alone asks for
 * @param timeFrame within what time to be seen
 * @param because finding codes, or painScore or age, that raised it
 * @param derived whether the runner's history raised it rather than an answer
 * @param sources sources of the rule, as article:R3 or ext:mayo
 * @param reason why it is a red flag, in plain words
 * @param action what to do now, in plain words
 */
public record RedFlag(
        String code,
        Level level,
        Optional<TimeFrame> timeFrame,
        List<String> because,
        boolean derived,
        List<String> sources,
        String reason,
        String action) {
    public RedFlag {
        because = List.copyOf(because);
        sources = List.copyOf(sources);
    }
}
