package org.hiptriage.notification.runs;

import java.time.Duration;
import org.hiptriage.notification.runs.rule.SpikeRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are shown and for how long they are kept. The spike's values are those of the knowledge pack in triage-service,
 * which can not be read from here; a system test holds the defaults against it.
 *
 * @param spikePercent a run longer than this share of the longest one before is marked, above 100
 * @param spikeWindow how long before a run the longest one is looked for, above zero and at most 35 days
 * @param spikeNeedsRuns with fewer runs than this in the window none is marked, 1 or more
 * @param cleanUpEvery how often runs that are too old are removed, above zero
 */
@ConfigurationProperties("hip.runs")
public record RunsSettings(
        @DefaultValue("110") int spikePercent,
        @DefaultValue("30d") Duration spikeWindow,
        @DefaultValue("3") int spikeNeedsRuns,
        @DefaultValue("1h") Duration cleanUpEvery) {
    // The oldest run that can be asked for is 52 weeks old, and runs are kept for 400 days.
    private static final Duration LONGEST_WINDOW = Duration.ofDays(35);

    /** Refuses what can not work. */
    public RunsSettings {
        if (spikePercent <= 100) {
            throw new IllegalArgumentException("hip.runs.spike-percent must be above 100");
        }
        if (spikeWindow.isNegative() || spikeWindow.isZero() || spikeWindow.compareTo(LONGEST_WINDOW) > 0) {
            throw new IllegalArgumentException("hip.runs.spike-window must be above zero and at most 35d");
        }
        if (spikeNeedsRuns < 1) {
            throw new IllegalArgumentException("hip.runs.spike-needs-runs must be 1 or more");
        }
        if (cleanUpEvery.isNegative() || cleanUpEvery.isZero()) {
            throw new IllegalArgumentException("hip.runs.clean-up-every must be above zero");
        }
    }

    SpikeRule spikeRule() {
        return new SpikeRule(spikePercent, spikeWindow, spikeNeedsRuns);
    }
}
