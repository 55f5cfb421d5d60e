package org.hiptriage.edge.headers;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Sets the headers of every answer, refusals included. */
@AutoConfiguration
public class HeadersConfiguration {
    @Bean
    HeadersFilter headersFilter() {
        return new HeadersFilter();
    }
}
