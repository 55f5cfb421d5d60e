package org.hiptriage.benchmarks.capacity;

/**
 * What a demand needs.
 *
 * @param threads of triage-service, each about a core and a half with its share of clients and collections, so that the busiest
 *     hour takes no more than {@link #BUSY}
 * @param partitions of each topic, so that a lost instance is back within {@link #BACK_WITHIN_SECONDS} and there is room to grow
 * @param cores that triage needs in the busiest hour
 * @param stateGigabytes of one copy of all memories
 * @param brokerGigabytes of a year's events and results and the changelog, three times each
 * @param megabitsPerSecond into the brokers in the busiest hour, three times each
 */
record Sizing(
        int threads,
        int partitions,
        double cores,
        double stateGigabytes,
        double brokerGigabytes,
        double megabitsPerSecond) {
    static final double BUSY = 0.5;
    static final int BACK_WITHIN_SECONDS = 120;
    private static final int REPLICAS = 3;
    private static final int FEWEST_THREADS = 2;
    private static final int FEWEST_PARTITIONS = 6;
    private static final double GIGA = 1e9;
    private static final double YEAR_SECONDS = 365.25 * 24 * 3600;

    static Sizing of(Demand demand, Costs costs) {
        double peak = demand.peak();
        int threads = Math.max(FEWEST_THREADS, (int) Math.ceil(peak / (BUSY * costs.recordsPerSecond())));
        double restoreSeconds = demand.runners() / (double) costs.restoredPerSecond();
        int forRestore = (int) Math.ceil(restoreSeconds / BACK_WITHIN_SECONDS);
        int partitions = evenMultiple(Math.max(FEWEST_PARTITIONS, Math.max(2 * threads, forRestore)), threads);
        double yearly = demand.mean()
                * YEAR_SECONDS
                * (costs.eventBytes() + costs.resultBytes() * costs.resultsPerHundred() / 100.0);
        double state = (double) demand.runners() * costs.memoryBytes();
        return new Sizing(
                threads,
                partitions,
                peak * costs.processorMicros() / 1e6,
                state / GIGA,
                REPLICAS * (yearly + state) / GIGA,
                REPLICAS * peak * costs.writtenBytes() * Byte.SIZE / 1e6);
    }

    /** So that every thread has as many as the others. */
    private static int evenMultiple(int atLeast, int threads) {
        return (atLeast + threads - 1) / threads * threads;
    }
}
