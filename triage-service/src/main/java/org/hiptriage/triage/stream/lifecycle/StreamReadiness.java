package org.hiptriage.triage.stream.lifecycle;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while the stream processes reports; part of the readiness group. */
final class StreamReadiness implements HealthIndicator {
    private final TriageStream stream;

    StreamReadiness(TriageStream stream) {
        this.stream = stream;
    }

    @Override
    public Health health() {
        Health.Builder health = stream.isProcessing() ? Health.up() : Health.outOfService();
        return health.withDetail("stream", stream.description()).build();
    }
}
