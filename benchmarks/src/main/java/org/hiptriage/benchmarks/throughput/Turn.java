package org.hiptriage.benchmarks.throughput;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one contender came to in one round.
 *
 * @param recordsPerSecond read and committed, with all that they caused
 * @param processorMicros processor time of its process for each record; microseconds
 * @param seconds how long was measured
 * @param memoryBytes what a version of a runner's memory took in the changelog, with what batches and transactions add; 0 where there is none
 * @param resultBytes how long the newest results were
 */
public record Turn(
        double recordsPerSecond, double processorMicros, double seconds, double memoryBytes, double resultBytes) {
    /** For plots. */
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("recordsPerSecond", recordsPerSecond);
        json.put("processorMicros", processorMicros);
        json.put("seconds", seconds);
        json.put("memoryBytes", memoryBytes);
        json.put("resultBytes", resultBytes);
        return json;
    }
}
