package org.hiptriage.notification.erasure;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How far an erasure has come.
 *
 * @param erasureId identifies it
 * @param requestedAt what was received up to then is forgotten
 * @param complete whether every service that keeps anything is done
 * @param waitingFor the services that are not
 * @param services what each of those that are done removed
 */
record ErasureProgress(
        UUID erasureId, Instant requestedAt, boolean complete, List<String> waitingFor, List<Report> services) {
    ErasureProgress {
        waitingFor = List.copyOf(waitingFor);
        services = List.copyOf(services);
    }

    static ErasureProgress of(UUID erasureId, Instant requestedAt, List<Report> reports, List<String> asked) {
        List<String> waitingFor = asked.stream()
                .filter(service ->
                        reports.stream().noneMatch(report -> report.service().equals(service)))
                .toList();
        return new ErasureProgress(erasureId, requestedAt, waitingFor.isEmpty(), waitingFor, reports);
    }

    /**
     * What one service did.
     *
     * @param service which
     * @param completedAt when it was done
     * @param removed how many records of which kind
     */
    record Report(String service, Instant completedAt, Map<String, Long> removed) {
        Report {
            removed = Collections.unmodifiableMap(new TreeMap<>(removed));
        }
    }
}
