package org.hiptriage.assessment.trace;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told of traces.
 *
 * @param endpoint where a collector takes OTLP over HTTP; empty: nobody is told
 * @param share the share of the traces that begin here which are told, 0 to 1
 */
@ConfigurationProperties("hip.tracing")
record TracingSettings(
        Optional<URI> endpoint, @DefaultValue("1.0") double share) {}
