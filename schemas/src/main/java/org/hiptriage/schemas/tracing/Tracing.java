package org.hiptriage.schemas.tracing;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells a collector of the stages of traces, if there is one. Nothing that it is told is about a runner: names of stages
 * and topics, times, and whether a stage failed.
 */
public interface Tracing extends AutoCloseable {
    /** What a step is to others, as OpenTelemetry has it. */
    enum Kind {
        /** It answers a request. */
        SERVER,
        /** It asks another system. */
        CLIENT,
        /** It publishes. */
        PRODUCER,
        /** It takes in what was published. */
        CONSUMER,
        /** It is within a service. */
        INTERNAL
    }

    /** Nobody is told; trace contexts are passed on all the same. */
    static Tracing off() {
        return new NoTracing();
    }

    /**
     * A collector is told, in the background, if there is one; where it is away, spans are dropped and nothing waits.
     *
     * @param endpoint where it takes OTLP over HTTP, for example http://127.0.0.1:4318/v1/traces
     * @param service the service's name
     * @param share the share of the traces that begin here which are recorded, 0 to 1
     * @throws IllegalArgumentException naming the setting, where one can not work
     */
    static Tracing of(Optional<URI> endpoint, String service, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("hip.tracing.share must be 0 to 1");
        }
        if (endpoint.filter(uri -> uri.getHost() == null).isPresent()) {
            throw new IllegalArgumentException(
                    "hip.tracing.endpoint must be an address such as http://127.0.0.1:4318/v1/traces");
        }
        return endpoint.<Tracing>map(uri -> new OtlpTracing(uri, service, share))
                .orElseGet(Tracing::off);
    }

    /** Whether anybody is told. */
    boolean isOn();

    /**
     * Begins a step that goes on from the trace context of its cause, or else a trace.
     *
     * @param since when it began
     */
    Step step(String name, Kind kind, Optional<String> cause, Instant since);

    /** Begins a step now. */
    default Step step(String name, Kind kind, Optional<String> cause) {
        return step(name, kind, cause, Instant.now());
    }

    /** Sends what is left, for some seconds at most. */
    @Override
    void close();
}
