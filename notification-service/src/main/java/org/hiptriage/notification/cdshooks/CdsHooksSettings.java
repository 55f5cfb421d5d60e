package org.hiptriage.notification.cdshooks;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call CDS services from a browser.
 *
 * @param allowedOrigins origins whose pages may, as scheme://host:port; without any only programs that are no browser
 */
@ConfigurationProperties("hip.cds-hooks")
record CdsHooksSettings(@DefaultValue List<String> allowedOrigins) {
    CdsHooksSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
        if (!allowedOrigins.stream().allMatch(origin -> origin.matches("https?://[A-Za-z0-9.\\[\\]:-]+"))) {
            throw new IllegalArgumentException(
                    "hip.cds-hooks.allowed-origins must be origins as https://sandbox.cds-hooks.org, each without a path; never *, for any page could then try tokens from its visitors' browsers");
        }
    }
}
