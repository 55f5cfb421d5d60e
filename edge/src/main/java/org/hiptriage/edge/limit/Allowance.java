package org.hiptriage.edge.limit;

import java.time.Duration;

/**
 * What was left for a client when it asked.
 *
 * @param granted whether this request is within it
 * @param most how many requests there are in a window
 * @param left how many are left now
 * @param nextAfter after what time there is one again; zero where this one was granted
 * @param fullAfter after what time all are there again
 */
record Allowance(boolean granted, int most, long left, Duration nextAfter, Duration fullAfter) {}
