package org.hiptriage.notification.registry;

import org.hiptriage.schemas.registry.EventFormats;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells of a registry that is away. It never takes the alert board out of service: prompts go out, and what platforms are told waits in the
 * database. */
@Component("schemaRegistry")
class SchemaRegistryHealth implements HealthIndicator {
    private final EventFormats formats;

    SchemaRegistryHealth(EventFormats formats) {
        this.formats = formats;
    }

    @Override
    public Health health() {
        if (!formats.useRegistry()) {
            return Health.up().withDetail("registry", "not used").build();
        }
        Health.Builder health = Health.up();
        return health.withDetail("registry", formats.trouble().orElse("answers"))
                .build();
    }
}
