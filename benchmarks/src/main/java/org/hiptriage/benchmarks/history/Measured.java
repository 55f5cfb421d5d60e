package org.hiptriage.benchmarks.history;

import java.lang.management.ManagementFactory;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** One way to put an event to a runner with a history. */
interface Measured {

    /** What is measured by it. */
    String words();

    /**
     * Puts one such event to each of many runners with this history, and says what one took.
     *
     * @param days how many days the history spans
     * @return processor time of the calling thread, microseconds
     */
    double microsPerEvent(RunnerHistory history, int days, EventKind kind, int events);

    static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
