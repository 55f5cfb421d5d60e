package org.hiptriage.assessment.access;

import static org.hiptriage.edge.access.AccessRule.needs;
import static org.hiptriage.edge.access.AccessRule.open;
import static org.hiptriage.edge.access.Scope.ADMIN;
import static org.hiptriage.edge.access.Scope.ASSESSMENTS_WRITE;
import static org.hiptriage.edge.access.Scope.RUNS_WRITE;
import static org.hiptriage.edge.access.Whose.RUNNER_IN_BODY;
import static org.hiptriage.edge.access.Whose.RUNNER_IN_PATH;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import org.hiptriage.edge.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Questions are everybody's, answers are their runner's. */
@Configuration(proxyBeanMethods = false)
class AssessmentAccess {
    @Bean
    AccessRules rules() {
        return AccessRules.ofService(List.of(
                needs(ASSESSMENTS_WRITE, POST, "/api/v1/assessments", RUNNER_IN_BODY),
                needs(ASSESSMENTS_WRITE, POST, "/api/v1/check-ins", RUNNER_IN_BODY),
                needs(ASSESSMENTS_WRITE, POST, "/fhir/QuestionnaireResponse", RUNNER_IN_BODY),
                needs(RUNS_WRITE, POST, "/api/v1/runs", RUNNER_IN_BODY),
                needs(RUNS_WRITE, POST, "/api/v1/runners/{runnerId}/runs/openmhealth", RUNNER_IN_PATH),
                needs(RUNS_WRITE, POST, "/api/v1/runners/{runnerId}/runs/files", RUNNER_IN_PATH),
                // A runner may be given this scope too, and then it opens the erasure of that runner alone.
                needs(ADMIN, DELETE, "/api/v1/runners/{runnerId}", RUNNER_IN_PATH),
                open("/api/v1/questionnaire"),
                open("/fhir/Questionnaire"),
                open("/fhir/Questionnaire/{id}"),
                open("/fhir/CodeSystem/{id}"),
                open("/fhir/metadata"),
                open("/"),
                open("/index.html"),
                open("/css/**"),
                open("/js/**"),
                open("/i18n/**"),
                open("/page/settings.json"),
                open("/icon.svg"),
                open("/manifest.json"),
                open("/sw.js")));
    }
}
