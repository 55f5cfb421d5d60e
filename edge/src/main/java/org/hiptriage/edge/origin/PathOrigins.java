package org.hiptriage.edge.origin;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Which pages of other origins may ask at addresses of one form.
 *
 * @param pattern of the path, as Spring's PathPattern
 * @param permitted the origins, and what they may ask
 */
public record PathOrigins(String pattern, CorsConfiguration permitted) {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** The runner's page may ask there by these methods, and see why it was refused. */
    public static PathOrigins ofRunnersPage(String pattern, RunnerPageSettings page, String... methods) {
        var permitted = new CorsConfiguration();
        permitted.setAllowedOrigins(page.origin());
        permitted.setAllowedMethods(List.of(methods));
        permitted.setAllowedHeaders(List.of("*"));
        permitted.setExposedHeaders(
                List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE, "RateLimit"));
        permitted.setMaxAge(REMEMBERED);
        return new PathOrigins(pattern, permitted);
    }
}
