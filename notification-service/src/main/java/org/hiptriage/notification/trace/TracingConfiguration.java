package org.hiptriage.notification.trace;

import org.hiptriage.schemas.tracing.Tracing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets tracing up; without an endpoint nothing is started for it. */
@Configuration(proxyBeanMethods = false)
class TracingConfiguration {
    @Bean(destroyMethod = "close")
    Tracing tracing(TracingSettings settings, @Value("${spring.application.name}") String service) {
        return Tracing.of(settings.endpoint(), service, settings.share());
    }
}
