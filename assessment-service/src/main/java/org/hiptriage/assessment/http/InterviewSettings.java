package org.hiptriage.assessment.http;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the runner's page asks what to ask next.
 *
 * @param baseUrl Base address of triage-service as browsers see it, without a trailing slash.
 */
@ConfigurationProperties("hip.interview")
public record InterviewSettings(
        @DefaultValue("http://127.0.0.1:8082") URI baseUrl) {

    public InterviewSettings {
        BaseUrl.require("hip.interview.base-url", baseUrl);
    }
}
