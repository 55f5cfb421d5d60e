package org.hiptriage.notification.cdshooks;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Lets browser-based CDS clients such as the sandbox call, where the operator named their origins. */
@Configuration(proxyBeanMethods = false)
class CdsHooksOrigins implements WebFluxConfigurer {
    private final CdsHooksSettings settings;

    CdsHooksOrigins(CdsHooksSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        if (!settings.allowedOrigins().isEmpty()) {
            registry.addMapping("/cds-services/**")
                    .allowedOrigins(settings.allowedOrigins().toArray(String[]::new))
                    .allowedMethods("GET", "POST")
                    .allowedHeaders(HttpHeaders.CONTENT_TYPE, HttpHeaders.AUTHORIZATION)
                    .maxAge(3600);
        }
    }
}
