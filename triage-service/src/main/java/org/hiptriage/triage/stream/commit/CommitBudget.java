package org.hiptriage.triage.stream.commit;

import java.time.Duration;

/**
 * Bounds how often one stream thread commits early. After a commit that took t the next early one waits for 4 t, so at
 * most a fifth of the time goes into commits: with a broker that commits in 5 ms an urgent result waits 20 ms at worst,
 * with slow brokers the regular interval takes over instead of a queue of commits that everything waits for.
 */
public final class CommitBudget {
    private static final int REST_PER_COMMIT = 4;
    private static final ThreadLocal<CommitBudget> OF_THREAD = ThreadLocal.withInitial(CommitBudget::new);

    private long commits;
    private long lastCommitEndNanos;
    private long lastCommitNanos;

    CommitBudget() {}

    /** The budget of the calling stream thread, to which every commit of that thread is reported. */
    public static CommitBudget ofThisThread() {
        return OF_THREAD.get();
    }

    /**
     * Notes that a commit ended, early or not.
     *
     * @param endNanos when, on the clock of {@link System#nanoTime()}
     * @param tookNanos how long it took
     */
    public void committed(long endNanos, long tookNanos) {
        lastCommitNanos = tookNanos;
        lastCommitEndNanos = endNanos;
        commits++;
    }

    /** How long the next early commit has to wait; zero where it may be asked for now. */
    Duration waitAt(long nowNanos) {
        if (commits == 0) {
            return Duration.ZERO;
        }
        long rested = nowNanos - lastCommitEndNanos;
        return Duration.ofNanos(Math.max(0, REST_PER_COMMIT * lastCommitNanos - rested));
    }

    /** How many commits there were, by which it is known whether one came meanwhile. */
    long commits() {
        return commits;
    }
}
