package org.hiptriage.assessment.http;

import java.net.URI;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where results can be read.
 *
 * @param baseUrl Base address of notification-service as callers see it, without a trailing slash.
 */
@ConfigurationProperties("hip.results")
public record ResultsSettings(
        @DefaultValue("http://127.0.0.1:8083") URI baseUrl) {

    public ResultsSettings {
        BaseUrl.require("hip.results.base-url", baseUrl);
    }

    /** Where the result of the assessment or check-in will be; a runnerId has only characters that need no escaping. */
    public URI resultUrl(String runnerId, UUID assessmentId) {
        return URI.create(baseUrl + "/api/v1/runners/" + runnerId + "/results/" + assessmentId);
    }

    /** Where the result of the assessment will be as a FHIR Bundle: a search that is empty until it is there. */
    public URI bundleSearch(String runnerId, UUID assessmentId) {
        return URI.create(baseUrl + "/fhir/Bundle?patient.identifier=" + runnerId + "&identifier=" + assessmentId);
    }

    /** Where it will stand which service has forgotten a runner. */
    public URI erasureUrl(UUID erasureId) {
        return URI.create(baseUrl + "/api/v1/erasures/" + erasureId);
    }
}
