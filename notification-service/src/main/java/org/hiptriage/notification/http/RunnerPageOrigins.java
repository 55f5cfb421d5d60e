package org.hiptriage.notification.http;

import org.hiptriage.edge.origin.PathOrigins;
import org.hiptriage.edge.origin.RunnerPageSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the runner's page read, confirm and say what the runner wants. */
@Configuration(proxyBeanMethods = false)
class RunnerPageOrigins {
    @Bean
    PathOrigins originsOfTheRunnersPage(RunnerPageSettings page) {
        return PathOrigins.ofRunnersPage("/api/**", page, "GET", "POST", "PUT", "DELETE");
    }
}
