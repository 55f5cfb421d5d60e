package org.hiptriage.notification.http.origin;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Lets the runner's page read, confirm and say what the runner wants, and nothing else from elsewhere. */
@Configuration(proxyBeanMethods = false)
class PermittedOrigins implements WebFluxConfigurer {
    private final RunnerPageSettings runnerPage;

    PermittedOrigins(RunnerPageSettings runnerPage) {
        this.runnerPage = runnerPage;
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/api/**")
                .allowedOrigins(runnerPage.origin().toArray(String[]::new))
                .allowedMethods("GET", "POST", "PUT", "DELETE")
                .allowedHeaders("*")
                .exposedHeaders(HttpHeaders.ETAG)
                .maxAge(3600);
    }
}
