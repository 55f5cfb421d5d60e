package org.hiptriage.benchmarks.submit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.hiptriage.benchmarks.webflux.PlainWebFlux;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.warmup.MadeUpLoad;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * WebFlux as Spring Boot sets it up, which parses an assessment and sends an event as long as one to the same topic, acknowledged by all
 * replicas before it answers; nobody is asked who they are, nothing is checked, traced or counted.
 */
public final class PlainEndpoint {
    private PlainEndpoint() {}

    /** Starts it; settings come as arguments. */
    public static void main(String[] arguments) {
        PlainWebFlux.start(Wiring.class, arguments);
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        Producer<byte[], byte[]> producer(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
            return new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.LINGER_MS_CONFIG,
                            0),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        }

        @Bean
        Assessments assessments(Producer<byte[], byte[]> producer) {
            return new Assessments(producer);
        }
    }

    /** The endpoint. */
    @RestController
    static class Assessments {
        private final Producer<byte[], byte[]> producer;
        private final EventSerde<SymptomsReported> events = EventSerde.of(SymptomsReported.class);
        private final SymptomsReported someReport = new MadeUpLoad(1, 0).assessment("nobody", Instant.EPOCH, false);

        Assessments(Producer<byte[], byte[]> producer) {
            this.producer = producer;
        }

        @PostMapping("/api/v1/assessments")
        Mono<ResponseEntity<Map<String, Object>>> submit(@RequestBody Map<String, Object> assessment) {
            byte[] key = String.valueOf(assessment.get("runnerId")).getBytes(StandardCharsets.UTF_8);
            var record = new ProducerRecord<>(Topics.SYMPTOM_EVENTS.name(), key, events.write(someReport));
            return Mono.create(answer -> {
                var unused = producer.send(record, (metadata, failure) -> {
                    if (failure == null) {
                        answer.success(ResponseEntity.status(HttpStatus.ACCEPTED)
                                .body(Map.of("assessmentId", String.valueOf(assessment.get("assessmentId")))));
                    } else {
                        answer.error(failure);
                    }
                });
            });
        }
    }
}
