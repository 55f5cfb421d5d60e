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

    /** How long dead letters are kept. */
    public static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(400);

    /** A record at a broker's usual limit of 1 MiB must fit together with the headers that tell why it is here. */
    private static final int DEAD_LETTER_MAX_BYTES = 2 << 20;

    /** The name of the topic that holds the raw bytes of records that a reader could not use. */
    public String deadLetters() {
        return name + ".dlt";
    }

    /** Whether its events say something about a person's health or training, so that they are sealed where anything is. */
    public boolean holdsHealthData() {
        return !Topics.WITHOUT_HEALTH_DATA.contains(this);
    }

    NewTopic creation() {
        return creation(name, Map.of(TopicConfig.RETENTION_MS_CONFIG, millis(retention)));
    }

    NewTopic deadLettersCreation() {
        return creation(
                deadLetters(),
                Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        millis(DEAD_LETTER_RETENTION),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(DEAD_LETTER_MAX_BYTES)));
    }

    private NewTopic creation(String topicName, Map<String, String> settings) {
        // The broker's own default decides on replication: one on a laptop, three in production.
        short brokerDefault = -1;
        return new NewTopic(topicName, partitions, brokerDefault).configs(settings);
    }

    private static String millis(Duration kept) {
        return Long.toString(kept.toMillis());
    }
}
