package org.hiptriage.edge.origin;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The runner's page, which is served by another origin and reads here.
 *
 * @param origin the origins that may read, as scheme://host:port; at least one, and messages lead to the first
 */
@ConfigurationProperties("hip.runner-page")
public record RunnerPageSettings(
        @DefaultValue({"http://127.0.0.1:8081", "http://localhost:8081"})
        List<String> origin) {
    public RunnerPageSettings {
        origin = List.copyOf(origin);
        if (origin.isEmpty()) {
            throw new IllegalArgumentException("hip.runner-page.origin must name at least one origin");
        }
    }

    /** Where the page is that messages lead to. */
    public URI address() {
        return URI.create(origin.get(0) + "/");
    }
}
