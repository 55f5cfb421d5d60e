package org.hiptriage.schemas.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hiptriage.schemas.headers.TraceParent;

/** Spans by OpenTelemetry's SDK, sent in batches over OTLP/HTTP. The SDK is set up here alone: no agent, no globals. */
final class OtlpTracing implements Tracing {
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);
    private static final Duration LAST_BATCH = Duration.ofSeconds(3);

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    OtlpTracing(URI endpoint, String service, double share) {
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint.toString())
                .setTimeout(LONGEST_REQUEST)
                .build();
        provider = SdkTracerProvider.builder()
                .setResource(Resource.builder().put("service.name", service).build())
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(Duration.ofSeconds(1))
                        .build())
                .build();
        tracer = provider.get("org.hiptriage");
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Step step(String name, Kind kind, Optional<String> cause, Instant since) {
        return new Recorded(tracer.spanBuilder(name)
                .setSpanKind(SpanKind.valueOf(kind.name()))
                .setParent(parent(cause))
                .setStartTimestamp(since)
                .startSpan());
    }

    @Override
    public void close() {
        provider.shutdown().join(LAST_BATCH.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Context parent(Optional<String> cause) {
        return cause.filter(TraceParent::isValid)
                .map(valid -> SpanContext.createFromRemoteParent(
                        valid.substring(3, 35),
                        valid.substring(36, 52),
                        TraceFlags.fromHex(valid, 53),
                        TraceState.getDefault()))
                .map(context -> Context.root().with(Span.wrap(context)))
                .orElseGet(Context::root);
    }

    private record Recorded(Span span) implements Step {
        @Override
        public String traceParent() {
            SpanContext context = span.getSpanContext();
            return "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                    + context.getTraceFlags().asHex();
        }

        @Override
        public void failed() {
            span.setStatus(StatusCode.ERROR);
        }

        @Override
        public void close() {
            span.end();
        }
    }
}
