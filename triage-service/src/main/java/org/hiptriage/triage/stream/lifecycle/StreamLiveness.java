package org.hiptriage.triage.stream.lifecycle;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down once the stream stopped for good, so that the service is started anew; part of the liveness group. */
final class StreamLiveness implements HealthIndicator {
    private final TriageStream stream;

    StreamLiveness(TriageStream stream) {
        this.stream = stream;
    }

    @Override
    public Health health() {
        Health.Builder health = stream.isBroken() ? Health.down() : Health.up();
        return health.withDetail("stream", stream.description()).build();
    }
}
