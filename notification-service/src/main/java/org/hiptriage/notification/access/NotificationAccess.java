package org.hiptriage.notification.access;

import static org.hiptriage.edge.access.AccessRule.needs;
import static org.hiptriage.edge.access.AccessRule.open;
import static org.hiptriage.edge.access.Scope.ADMIN;
import static org.hiptriage.edge.access.Scope.ALERTS_READ;
import static org.hiptriage.edge.access.Scope.ALERTS_WRITE;
import static org.hiptriage.edge.access.Scope.ASSESSMENTS_WRITE;
import static org.hiptriage.edge.access.Scope.RESULTS_READ;
import static org.hiptriage.edge.access.Whose.NOBODY;
import static org.hiptriage.edge.access.Whose.RUNNER_IN_PATH;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.stream.Stream;
import org.hiptriage.edge.access.AccessRule;
import org.hiptriage.edge.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is known of a runner is the runner's, alerts are the clinicians', and what concerns all is the operator's. */
@Configuration(proxyBeanMethods = false)
class NotificationAccess {
    private static final String RUNNER = "/api/v1/runners/{runnerId}";
    private static final String ALERTS = "/api/v1/alerts";
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String OPERATIONS = "/api/v1/operations";

    @Bean
    AccessRules rules() {
        return AccessRules.ofService(Stream.of(runners(), alerts(), clinicalSystems(), operators(), everybody())
                .flatMap(List::stream)
                .toList());
    }

    private static List<AccessRule> runners() {
        return List.of(
                // Asks for a token or the key in the address itself.
                open(RUNNER + "/plan.ics"),
                needs(RESULTS_READ, GET, RUNNER + "/**", RUNNER_IN_PATH),
                needs(ASSESSMENTS_WRITE, POST, RUNNER + "/notifications/{notificationId}/opened", RUNNER_IN_PATH),
                needs(
                        ASSESSMENTS_WRITE,
                        POST,
                        RUNNER + "/notifications/{notificationId}/acknowledgement",
                        RUNNER_IN_PATH),
                needs(ASSESSMENTS_WRITE, PUT, RUNNER + "/preferences", RUNNER_IN_PATH),
                needs(ASSESSMENTS_WRITE, PUT, RUNNER + "/channels/**", RUNNER_IN_PATH),
                needs(ASSESSMENTS_WRITE, DELETE, RUNNER + "/channels/**", RUNNER_IN_PATH));
    }

    private static List<AccessRule> alerts() {
        return List.of(
                needs(ALERTS_READ, GET, ALERTS, NOBODY),
                needs(ALERTS_READ, GET, ALERTS + "/**", NOBODY),
                needs(ALERTS_WRITE, POST, ALERTS + "/{alertId}/acknowledgement", NOBODY),
                needs(ALERTS_WRITE, POST, ALERTS + "/{alertId}/resolution", NOBODY),
                needs(ALERTS_WRITE, POST, ALERTS + "/{alertId}/plan-release", NOBODY),
                needs(ALERTS_WRITE, POST, ALERTS + "/{alertId}/notes", NOBODY));
    }

    private static List<AccessRule> clinicalSystems() {
        return List.of(
                needs(RESULTS_READ, GET, "/fhir/Bundle", NOBODY),
                needs(RESULTS_READ, GET, "/fhir/Bundle/{resultId}", NOBODY),
                needs(RESULTS_READ, POST, "/cds-services/{id}", NOBODY));
    }

    private static List<AccessRule> operators() {
        return List.of(
                needs(ALERTS_READ, GET, OPERATIONS + "/**", NOBODY),
                needs(ADMIN, POST, OPERATIONS + "/dead-letters/{topic}/{partition}/{offset}/redelivery", NOBODY),
                needs(ADMIN, GET, "/api/v1/audit", NOBODY),
                needs(ADMIN, GET, "/api/v1/erasures/{erasureId}", NOBODY),
                needs(ADMIN, GET, WEBHOOKS + "/**", NOBODY),
                needs(ADMIN, POST, WEBHOOKS + "/**", NOBODY),
                needs(ADMIN, PUT, WEBHOOKS + "/**", NOBODY),
                needs(ADMIN, DELETE, WEBHOOKS + "/**", NOBODY));
    }

    private static List<AccessRule> everybody() {
        return List.of(
                open("/api/v1/channels/web-push"),
                open("/fhir/CodeSystem/{id}"),
                open("/fhir/metadata"),
                open("/cds-services"),
                open("/"),
                open("/index.html"),
                open("/css/**"),
                open("/js/**"),
                open("/icon.svg"));
    }
}
