package org.hiptriage.assessment.broker.registry;

import org.hiptriage.schemas.registry.EventFormats;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Not ready before the registry has what this service writes. Away later it is only told of: what is known goes on, and a service out of service would
 * help nobody. */
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
        Health.Builder health = formats.canWrite() ? Health.up() : Health.outOfService();
        return health.withDetail("registry", formats.trouble().orElse("answers"))
                .build();
    }
}
