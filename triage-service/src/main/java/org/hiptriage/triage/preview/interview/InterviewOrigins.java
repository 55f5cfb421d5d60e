package org.hiptriage.triage.preview.interview;

import org.hiptriage.edge.origin.PathOrigins;
import org.hiptriage.edge.origin.RunnerPageSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the runner's page ask what to ask next, and nothing else. */
@Configuration(proxyBeanMethods = false)
class InterviewOrigins {
    @Bean
    PathOrigins originsOfTheInterview(RunnerPageSettings page) {
        return PathOrigins.ofRunnersPage("/api/v1/interview", page, "POST");
    }
}
