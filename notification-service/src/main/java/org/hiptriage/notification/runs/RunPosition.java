package org.hiptriage.notification.runs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.runs.rule.Recording;

/**
 * Where a session stands in a runner's list, newest first by these in this order.
 *
 * @param startedAt when it started
 * @param runId settles what is left, as text
 */
record RunPosition(Instant startedAt, UUID runId) {
    static RunPosition of(Recording counted) {
        return new RunPosition(counted.startedAt(), counted.runId());
    }

    static RunPosition parse(List<String> parts) {
        return new RunPosition(PageRequest.moment(parts.get(0)), UUID.fromString(parts.get(1)));
    }

    List<String> parts() {
        return List.of(startedAt.toString(), runId.toString());
    }

    /** Whether the other comes after it in the list. */
    boolean isBefore(RunPosition other) {
        int order = other.startedAt.compareTo(startedAt);
        return order < 0 || (order == 0 && other.runId.toString().compareTo(runId.toString()) < 0);
    }
}
