package org.hiptriage.assessment.page;

import io.swagger.v3.oas.annotations.Hidden;
import org.hiptriage.assessment.http.ResultsSettings;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page where it reads results. */
@Hidden
@RestController
class PageSettingsController {
    private final ResultsSettings results;

    PageSettingsController(ResultsSettings results) {
        this.results = results;
    }

    @GetMapping(path = "/page/settings.json", produces = MediaType.APPLICATION_JSON_VALUE)
    PageAddresses settings() {
        return new PageAddresses(results.baseUrl().toString());
    }

    /**
     * Addresses as a browser sees them.
     *
     * @param resultsBaseUrl notification-service, without a trailing slash
     */
    record PageAddresses(String resultsBaseUrl) {}
}
