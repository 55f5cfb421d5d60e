package org.hiptriage.assessment.page;

import io.swagger.v3.oas.annotations.Hidden;
import org.hiptriage.assessment.http.InterviewSettings;
import org.hiptriage.assessment.http.ResultsSettings;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page where it reads results, and where it asks what to ask next. */
@Hidden
@RestController
class PageSettingsController {
    private final PageAddresses addresses;

    PageSettingsController(ResultsSettings results, InterviewSettings interview) {
        this.addresses = new PageAddresses(
                results.baseUrl().toString(), interview.baseUrl().toString());
    }

    @GetMapping(path = "/page/settings.json", produces = MediaType.APPLICATION_JSON_VALUE)
    PageAddresses settings() {
        return addresses;
    }

    /**
     * Addresses as a browser sees them.
     *
     * @param resultsBaseUrl notification-service, without a trailing slash
     * @param interviewBaseUrl triage-service, likewise
     */
    record PageAddresses(String resultsBaseUrl, String interviewBaseUrl) {}
}
