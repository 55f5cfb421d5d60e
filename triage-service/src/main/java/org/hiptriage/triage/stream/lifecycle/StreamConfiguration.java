package org.hiptriage.triage.stream.lifecycle;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Clock;
import org.apache.kafka.streams.KafkaStreams;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.stream.StreamMeters;
import org.hiptriage.triage.stream.TriageTopology;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.run.RunTriage;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Puts the stream together. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
    @Bean
    TriageStream triageStream(
            KafkaProperties kafka,
            KafkaConnectionDetails broker,
            KafkaAdmin admin,
            Triage triage,
            RunTriage runs,
            TriageRules rules,
            MeterRegistry registry,
            Clock clock,
            Tracing tracing,
            EventFormats formats) {
        var meters = new StreamMeters(registry, rules.knowledge());
        return new TriageStream(new StreamTopics(admin.getConfigurationProperties(), formats), () -> {
            var streams = new KafkaStreams(
                    TriageTopology.of(triage::of, runs::of, clock, meters, tracing, formats),
                    StreamProperties.of(kafka, broker.getStreams()),
                    new TimedClients(formats));
            streams.setUncaughtExceptionHandler(new StreamFailures(clock));
            new KafkaStreamsMetrics(streams).bindTo(registry);
            return streams;
        });
    }

    @Bean
    RunnerMemories runnerMemories(TriageStream stream, EventFormats formats) {
        return new StreamMemories(stream::processing, formats.seal());
    }

    @Bean
    StreamReadiness streamReadiness(TriageStream stream) {
        return new StreamReadiness(stream);
    }

    @Bean
    StreamLiveness streamLiveness(TriageStream stream) {
        return new StreamLiveness(stream);
    }
}
