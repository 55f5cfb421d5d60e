package org.hiptriage.benchmarks.contender;

import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.hiptriage.triage.stream.lifecycle.BoundedRocksDb;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@link PlainTopology} with the settings of triage-service, from the same application.yaml; no HTTP and no metrics. */
public final class PlainStream {
    private PlainStream() {}

    /** Starts it; settings come as arguments. */
    public static void main(String[] arguments) {
        var application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(KafkaProperties.class)
    static class Wiring {
        @Bean(initMethod = "start", destroyMethod = "close")
        KafkaStreams streams(KafkaProperties kafka, @Value("${benchmark.state}") boolean remembers) {
            var properties = new Properties();
            properties.putAll(kafka.buildStreamsProperties());
            properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
            properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
            properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), 2 << 20);
            return new KafkaStreams(PlainTopology.of(Shapes.ofMadeUpLoad(), remembers), properties);
        }
    }
}
