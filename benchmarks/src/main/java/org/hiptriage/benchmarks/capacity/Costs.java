package org.hiptriage.benchmarks.capacity;

import java.util.Set;
import org.hiptriage.benchmarks.figures.Options;

/**
 * What was measured of one instance with one thread.
 *
 * @param recordsPerSecond that it decides at saturation
 * @param processorMicros of each record
 * @param memoryBytes of one runner's memory
 * @param restoredPerSecond memories that an instance reads back when it has lost its state
 * @param eventBytes of an event in its topic
 * @param resultBytes of a result
 * @param resultsPerHundred results of a hundred events
 * @param alertMillis how long an urgent alert takes where nothing waits
 */
record Costs(
        int recordsPerSecond,
        int processorMicros,
        int memoryBytes,
        int restoredPerSecond,
        int eventBytes,
        int resultBytes,
        int resultsPerHundred,
        int alertMillis) {
    static final Set<String> OPTIONS = Set.of(
            "records-per-second",
            "processor-micros",
            "memory-bytes",
            "restored-per-second",
            "event-bytes",
            "result-bytes",
            "results-per-hundred",
            "alert-millis");

    static Costs of(Options options) {
        return new Costs(
                options.number("records-per-second", 3_000),
                options.number("processor-micros", 200),
                options.number("memory-bytes", 5_000),
                options.number("restored-per-second", 25_000),
                options.number("event-bytes", 700),
                options.number("result-bytes", 2_000),
                options.number("results-per-hundred", 40),
                options.number("alert-millis", 20));
    }

    /** What one event comes to in all topics together, before replication: itself, the memory in the changelog, results. */
    double writtenBytes() {
        return eventBytes + memoryBytes + resultBytes * resultsPerHundred / 100.0;
    }
}
