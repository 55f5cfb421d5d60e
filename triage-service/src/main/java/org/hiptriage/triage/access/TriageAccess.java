package org.hiptriage.triage.access;

import static org.hiptriage.edge.access.AccessRule.needs;
import static org.hiptriage.edge.access.AccessRule.open;
import static org.hiptriage.edge.access.Scope.ASSESSMENTS_WRITE;
import static org.hiptriage.edge.access.Scope.RESULTS_READ;
import static org.hiptriage.edge.access.Whose.ANYBODY;
import static org.hiptriage.edge.access.Whose.NOBODY;
import static org.hiptriage.edge.access.Whose.RUNNER_IN_PATH;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import org.hiptriage.edge.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules and the page that shows them are everybody's; to have them applied takes what it takes to report. */
@Configuration(proxyBeanMethods = false)
class TriageAccess {
    @Bean
    AccessRules rules() {
        return AccessRules.ofService(List.of(
                needs(ASSESSMENTS_WRITE, POST, "/api/v1/triage", ANYBODY),
                needs(ASSESSMENTS_WRITE, POST, "/api/v1/interview", ANYBODY),
                needs(RESULTS_READ, GET, "/api/v1/runners/{runnerId}/history", RUNNER_IN_PATH),
                // What is in the topic is everybody's: a token that is bound to one runner does not open it.
                needs(RESULTS_READ, GET, "/api/v1/knowledge/coverage", NOBODY),
                open("/api/v1/knowledge"),
                open("/api/v1/knowledge/vocabulary"),
                open("/"),
                open("/index.html"),
                open("/css/**"),
                open("/js/**"),
                open("/icon.svg")));
    }
}
