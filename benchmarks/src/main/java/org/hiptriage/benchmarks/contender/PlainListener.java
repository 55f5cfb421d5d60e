package org.hiptriage.benchmarks.contender;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * What most would write first: listeners of spring-kafka as Spring Boot sets them up where the producer has a prefix for transactions.
 * Results, alerts and offsets stand or fall together; the memory of runners does not, and is gone when the process ends.
 */
public final class PlainListener {
    private static final String REPORTS = "symptom-events";
    private static final String RUNS = "run-events";

    private PlainListener() {}

    /** Starts it; settings come as arguments. */
    public static void main(String[] arguments) {
        var application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Wiring {
        @Bean
        RulesInMemory rules(KafkaTemplate<byte[], byte[]> template) {
            return new RulesInMemory(template);
        }

        @Bean
        @ConditionalOnProperty(name = "spring.kafka.listener.type", havingValue = "single")
        ByRecord byRecord(RulesInMemory rules) {
            return new ByRecord(rules);
        }

        @Bean
        @ConditionalOnProperty(name = "spring.kafka.listener.type", havingValue = "batch")
        ByBatch byBatch(RulesInMemory rules) {
            return new ByBatch(rules);
        }
    }

    /** A transaction for each record. */
    record ByRecord(RulesInMemory rules) {
        @KafkaListener(topics = {REPORTS, RUNS})
        void on(ConsumerRecord<byte[], byte[]> record) {
            rules.take(record);
        }
    }

    /** A transaction for what a poll brings. */
    record ByBatch(RulesInMemory rules) {
        @KafkaListener(topics = {REPORTS, RUNS})
        void on(List<ConsumerRecord<byte[], byte[]>> records) {
            records.forEach(rules::take);
        }
    }
}
