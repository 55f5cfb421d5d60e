package org.hiptriage.notification.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The runner's page, which is served by another origin and reads here.
 *
 * @param origin the origins that may read, as scheme://host:port
 */
@ConfigurationProperties("hip.runner-page")
public record RunnerPageSettings(
        @DefaultValue({"http://127.0.0.1:8081", "http://localhost:8081"})
        List<String> origin) {
    public RunnerPageSettings {
        origin = List.copyOf(origin);
    }
}
