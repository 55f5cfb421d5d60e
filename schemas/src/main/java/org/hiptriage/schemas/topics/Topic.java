package org.hiptriage.schemas.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic whose key is the runnerId and whose value is one kind of event.
 *
 * @param name the topic's name
 * @param value the event in it
 * @param owner who writes and creates it
 * @param readers the services that read it; the first of them creates its dead-letter topic
 * @param partitions how many partitions it is created with
 * @param retention how long records are kept
 */
public record Topic<V extends SpecificRecord>(
        String name, Class<V> value, Owner owner, List<Owner> readers, int partitions, Duration retention) {

    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(400);

    /** The name of the topic that holds the raw bytes of records that a reader could not use. */
    public String deadLetters() {
        return name + ".dlt";
    }

    NewTopic creation() {
        return creation(name, retention);
    }

    NewTopic deadLettersCreation() {
        return creation(deadLetters(), DEAD_LETTER_RETENTION);
    }

    private NewTopic creation(String topicName, Duration kept) {
        // The broker's own default decides on replication: one on a laptop, three in production.
        short brokerDefault = -1;
        return new NewTopic(topicName, partitions, brokerDefault)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis())));
    }
}
