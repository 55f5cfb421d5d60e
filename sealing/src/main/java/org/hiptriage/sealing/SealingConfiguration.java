package org.hiptriage.sealing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Seals health data where the settings say so; or does not start. */
@AutoConfiguration
@EnableConfigurationProperties(SealingSettings.class)
public class SealingConfiguration {
    @Bean(destroyMethod = "close")
    Sealing sealing(SealingSettings settings, Clock clock, MeterRegistry meters) {
        Sealing sealing = Sealing.of(settings, clock);
        sealing.keys()
                .ifPresent(keys -> Gauge.builder(
                                "hip.key.store.up", keys, it -> it.trouble().isEmpty() ? 1 : 0)
                        .description("1 while the keys of runners can be asked for")
                        .register(meters));
        return sealing;
    }
}
