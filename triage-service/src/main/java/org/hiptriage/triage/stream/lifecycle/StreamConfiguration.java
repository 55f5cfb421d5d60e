package org.hiptriage.triage.stream.lifecycle;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.stream.StreamMeters;
import org.hiptriage.triage.stream.TriageTopology;
import org.hiptriage.triage.stream.client.StreamClients;
import org.hiptriage.triage.stream.publication.PacksInForce;
import org.hiptriage.triage.stream.publication.topic.PackTopicReader;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Puts the stream together. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
    /** Whoever has a transaction open must not hold a publication back in some instances and not in others: signatures count, not commits. */
    private static final Map<String, Object> PACK_TOPIC = Map.of(
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_uncommitted",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            5_000);

    @Bean
    TriageStream triageStream(
            KafkaProperties kafka,
            KafkaConnectionDetails broker,
            KafkaAdmin admin,
            PacksInForce packs,
            PackTopicReader packTopic,
            MeterRegistry registry,
            Clock clock,
            Tracing tracing,
            EventFormats formats) {
        // Told at the start: a store that cannot be opened would only end the stream.
        BoundedRocksDb.memoryBytes(kafka.buildStreamsProperties());
        var meters = new StreamMeters(registry, packs.now().packs().knowledge());
        return new TriageStream(
                new StreamTopics(admin.getConfigurationProperties(), formats, packTopic::hasCaughtUp), () -> {
                    var streams = new KafkaStreams(
                            TriageTopology.of(packs::of, packs::of, clock, meters, tracing, formats),
                            StreamProperties.of(kafka, broker.getStreams()),
                            new StreamClients(formats));
                    streams.setUncaughtExceptionHandler(new StreamFailures(clock));
                    new KafkaStreamsMetrics(streams).bindTo(registry);
                    return streams;
                });
    }

    @Bean
    PackTopicReader packTopicReader(
            PacksInForce packs,
            KafkaProperties kafka,
            KafkaConnectionDetails broker,
            MeterRegistry registry,
            Clock clock) {
        var bytes = new ByteArrayDeserializer();
        return new PackTopicReader(
                packs,
                () -> {
                    var settings = new StreamsConfig(StreamProperties.of(kafka, broker.getStreams()))
                            .getGlobalConsumerConfigs("triage-service-knowledge-packs");
                    settings.putAll(PACK_TOPIC);
                    return new KafkaConsumer<>(settings, bytes, bytes);
                },
                registry,
                clock);
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
