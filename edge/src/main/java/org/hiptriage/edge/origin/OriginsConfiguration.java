package org.hiptriage.edge.origin;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/**
 * Lets pages of other origins ask where the service names them, and nowhere else. Asked before the token is: a browser sends none with the
 * question whether it may ask, and the page has to see why it was refused.
 */
@AutoConfiguration
@ConditionalOnBean(PathOrigins.class)
@EnableConfigurationProperties(RunnerPageSettings.class)
public class OriginsConfiguration {

    /** Tokens come in a header that a page sets, never in a cookie: no origin is let in with credentials. */
    @Bean
    CorsConfigurationSource origins(List<PathOrigins> all) {
        var source = new UrlBasedCorsConfigurationSource();
        all.forEach(origins -> source.registerCorsConfiguration(origins.pattern(), origins.permitted()));
        return source;
    }
}
