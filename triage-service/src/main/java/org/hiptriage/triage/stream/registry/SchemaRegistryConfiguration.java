package org.hiptriage.triage.stream.registry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.sealing.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where it is decided how this service's events stand in the topics. */
@Configuration(proxyBeanMethods = false)
class SchemaRegistryConfiguration {
    @Bean
    EventFormats eventFormats(SchemaRegistrySettings settings, Sealing sealing, MeterRegistry meters) {
        EventFormats formats = EventFormats.of(settings.settings(), Owner.TRIAGE_SERVICE, sealing.seal());
        if (formats.useRegistry()) {
            Gauge.builder("hip.schema.registry.up", formats, it -> it.trouble().isEmpty() ? 1 : 0)
                    .description("1 while the schema registry answers as it should")
                    .register(meters);
        }
        return formats;
    }
}
