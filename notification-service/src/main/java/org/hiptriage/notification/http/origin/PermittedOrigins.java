package org.hiptriage.notification.http.origin;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/**
 * Lets the runner's page read, confirm and say what the runner wants, and nothing else from elsewhere. Asked before the token
 * is: a browser sends none with the question whether it may ask, and the page has to see why it was refused.
 */
@Configuration(proxyBeanMethods = false)
class PermittedOrigins {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    @Bean
    PathOrigins originsOfTheRunnersPage(RunnerPageSettings runnerPage) {
        var permitted = new CorsConfiguration();
        permitted.setAllowedOrigins(runnerPage.origin());
        permitted.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
        permitted.setAllowedHeaders(List.of("*"));
        permitted.setExposedHeaders(
                List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE, "RateLimit"));
        permitted.setMaxAge(REMEMBERED);
        return new PathOrigins("/api/**", permitted);
    }

    /** Tokens come in a header that a page sets, never in a cookie: no origin is let in with credentials. */
    @Bean
    CorsConfigurationSource origins(List<PathOrigins> all) {
        var source = new UrlBasedCorsConfigurationSource();
        all.forEach(origins -> source.registerCorsConfiguration(origins.pattern(), origins.permitted()));
        return source;
    }
}
