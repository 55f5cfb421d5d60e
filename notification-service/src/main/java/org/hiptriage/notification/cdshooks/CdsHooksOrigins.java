package org.hiptriage.notification.cdshooks;

import java.time.Duration;
import java.util.List;
import org.hiptriage.edge.origin.PathOrigins;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;

/** Lets browser-based CDS clients such as the sandbox call, where the operator named their origins. */
@Configuration(proxyBeanMethods = false)
class CdsHooksOrigins {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    @Bean
    PathOrigins originsOfCdsClients(CdsHooksSettings settings) {
        var permitted = new CorsConfiguration();
        permitted.setAllowedOrigins(settings.allowedOrigins());
        permitted.setAllowedMethods(List.of("GET", "POST"));
        permitted.setAllowedHeaders(List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.AUTHORIZATION));
        permitted.setMaxAge(REMEMBERED);
        return new PathOrigins("/cds-services/**", permitted);
    }
}
