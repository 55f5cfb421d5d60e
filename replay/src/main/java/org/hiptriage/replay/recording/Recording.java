package org.hiptriage.replay.recording;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.publication.Appended;
import org.hiptriage.triage.stream.publication.topic.PackRecords;

/**
 * The topics on a broker. They are read by consumers that belong to no group and commit nothing, and nothing here can write:
 * whatever is done with what is read, the services do not notice.
 */
public final class Recording {
    /** What the stream reads, in the order that settles which of two records of one time comes first. */
    public static final List<Topic<?>> INPUT =
            List.of(Topics.RUNNER_ERASURES, Topics.SYMPTOM_EVENTS, Topics.RUN_EVENTS);

    private final Map<String, Object> settings;

    private Recording(Map<String, Object> settings) {
        this.settings = settings;
    }

    /**
     * The topics of this broker.
     *
     * @param brokers brokers to ask first, each as host:port
     * @param config a file of properties as Kafka's own tools take one, for TLS and a name; empty for an open broker
     * @throws UnreadableRecordingException where the file cannot be read
     */
    public static Recording at(String brokers, Optional<Path> config) {
        Map<String, Object> settings = new HashMap<>();
        config.map(Recording::read)
                .ifPresent(given -> given.forEach((name, value) -> settings.put(String.valueOf(name), value)));
        settings.remove("group.id");
        settings.remove("group.instance.id");
        settings.putAll(Map.of(
                "bootstrap.servers",
                brokers,
                "client.id",
                "hip-triage-replay",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "auto.offset.reset",
                "none",
                "isolation.level",
                "read_committed",
                "max.poll.records",
                2_000,
                "default.api.timeout.ms",
                15_000,
                "enable.metrics.push",
                false));
        return new Recording(Map.copyOf(settings));
    }

    /**
     * How many partitions there are.
     *
     * @throws UnreadableRecordingException where the broker does not answer, or a topic is missing
     */
    public int partitions() {
        try (var consumer = consumer()) {
            Set<Integer> counts = INPUT.stream()
                    .map(topic -> consumer.partitionsFor(topic.name()).size())
                    .collect(Collectors.toSet());
            if (counts.size() != 1 || counts.contains(0)) {
                throw new UnreadableRecordingException(
                        "There must be " + names()
                                + ", with as many partitions each; start the services once, or look at what --bootstrap names.");
            }
            return counts.iterator().next();
        } catch (KafkaException e) {
            throw unreadable(e);
        }
    }

    /** This partition of one topic. */
    public Tape tape(Topic<?> topic, int partition) {
        var consumer = consumer();
        try {
            return new Tape(topic, partition, consumer);
        } catch (KafkaException e) {
            consumer.close();
            throw unreadable(e);
        }
    }

    /** This partition of all that the stream reads. */
    public Tapes tapes(int partition) {
        List<Tape> opened = new ArrayList<>();
        try {
            for (Topic<?> topic : INPUT) {
                opened.add(tape(topic, partition));
            }
            return new Tapes(opened);
        } catch (UnreadableRecordingException e) {
            Tape.close(opened);
            throw e;
        }
    }

    /** All records of the topic of published packs; none where there is no such topic, or nobody may see it. */
    public List<Appended> publications() {
        try (var consumer = consumer()) {
            return PackRecords.all(consumer);
        } catch (KafkaException e) {
            throw unreadable(e);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        try {
            return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            throw unreadable(e);
        }
    }

    static UnreadableRecordingException unreadable(KafkaException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new UnreadableRecordingException(
                "The topics cannot be read: " + cause.getMessage()
                        + " Start ./run, or name the broker by --bootstrap HOST:PORT and how to get in by --command-config FILE.");
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableRecordingException("The file of --command-config cannot be read: " + file);
        }
    }

    private static String names() {
        return INPUT.stream().map(Topic::name).collect(Collectors.joining(", "));
    }
}
