package org.hiptriage.benchmarks.capacity;

/**
 * What a demand needs.
 *
 * @param threads of triage-service, so that the busiest hour takes no more than {@link #BUSY} of what they can do; two at least, each in
 *     an instance of its own
 * @param partitions of each topic, so that there can be four times as many threads before topics must be made anew
 * @param cores that triage needs in the busiest hour
 * @param stateGigabytes of one copy of all memories
 * @param brokerGigabytes of a year's events and results and the changelog, three times each
 * @param megabitsPerSecond into the brokers in the busiest hour, three times each
 * @param restoreSeconds until an instance that has lost its state has read it back, where there is no standby
 */
record Sizing(
        int threads,
        int partitions,
        double cores,
        double stateGigabytes,
        double brokerGigabytes,
        double megabitsPerSecond,
        double restoreSeconds) {
    static final double BUSY = 0.5;
    private static final int REPLICAS = 3;
    private static final int FEWEST_THREADS = 2;
    private static final int ROOM_TO_GROW = 4;
    private static final double GIGA = 1e9;
    private static final double YEAR_SECONDS = 365.25 * 24 * 3600;

    static Sizing of(Demand demand, Costs costs) {
        double peak = demand.peak();
        int threads = Math.max(FEWEST_THREADS, (int) Math.ceil(peak / (BUSY * costs.recordsPerSecond())));
        double yearly = demand.mean() * YEAR_SECONDS * (costs.writtenBytes() - costs.memoryBytes());
        double state = (double) demand.runners() * costs.memoryBytes();
        return new Sizing(
                threads,
                ROOM_TO_GROW * threads,
                peak * costs.processorMicros() / 1e6,
                state / GIGA,
                REPLICAS * (yearly + state) / GIGA,
                REPLICAS * peak * costs.writtenBytes() * Byte.SIZE / 1e6,
                demand.runners() / (double) threads / costs.restoredPerSecond());
    }
}
