package org.hiptriage.schemas.asyncapi;

import static org.hiptriage.schemas.asyncapi.Told.map;
import static org.hiptriage.schemas.asyncapi.Told.ref;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.schemas.topics.KnowledgePackTopic;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;

/** Each topic as the services create it. */
final class Channels {
    private static final List<String> OPEN_TO_PLATFORMS =
            List.of(Topics.SYMPTOM_EVENTS.name(), Topics.RUN_EVENTS.name());
    /** By whom beside the owner. */
    private static final Map<String, List<Owner>> ALSO_WRITTEN_BY =
            Map.of(Topics.ERASURE_RECEIPTS.name(), List.of(Owner.NOTIFICATION_SERVICE));

    private Channels() {}

    static Map<String, Object> ofEvents(Topic<?> topic) {
        String event = topic.value().getSimpleName();
        boolean open = OPEN_TO_PLATFORMS.contains(topic.name());
        Map<String, Object> channel = channel(
                topic.name(),
                event,
                open
                        ? "Platforms may write here too, under the key and with the schema that it says; the headers are wanted, and a record without them is read all the same."
                        : "Platforms read here.");
        channel.put("x-owner", AsyncApiDocument.name(topic.owner()));
        List<Owner> writers = Stream.concat(
                        Stream.of(topic.owner()), ALSO_WRITTEN_BY.getOrDefault(topic.name(), List.of()).stream())
                .toList();
        channel.put(
                "x-writers",
                open
                        ? AsyncApiDocument.names(writers, "platforms")
                        : writers.stream().map(AsyncApiDocument::name).toList());
        channel.put("x-readers", AsyncApiDocument.names(topic.readers(), "platforms"));
        return channel;
    }

    static Map<String, Object> ofDeadLetters(Topic<?> topic) {
        Map<String, Object> channel = channel(
                topic.deadLetters(),
                topic.value().getSimpleName() + "DeadLetter",
                "What a reader of " + topic.name()
                        + " could not use, byte for byte. An operator looks at it, mends the cause and sends it again.");
        channel.put("x-owner", AsyncApiDocument.name(topic.readers().get(0)));
        channel.put(
                "x-writers",
                topic.readers().stream().map(AsyncApiDocument::name).toList());
        channel.put("x-readers", List.of("operators"));
        return channel;
    }

    static Map<String, Object> ofPacks() {
        Map<String, Object> channel = channel(
                KnowledgePackTopic.NAME,
                KnowledgePackPublished.class.getSimpleName(),
                "Whoever signs knowledge packs writes here, by ./run pack. A record that no trusted key signed, or that is late, older or broken, is refused and stays.");
        channel.put("x-owner", AsyncApiDocument.name(Owner.TRIAGE_SERVICE));
        channel.put("x-writers", List.of("operators"));
        channel.put("x-readers", List.of(AsyncApiDocument.name(Owner.TRIAGE_SERVICE), "platforms"));
        channel.put("x-retention", "for ever");
        channel.put(AvroPayload.MARK, false);
        return channel;
    }

    private static Map<String, Object> channel(String name, String message, String description) {
        NewTopic created = created(name);
        Map<String, String> settings = created.configs();
        long retention = Long.parseLong(settings.getOrDefault(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        Map<String, Object> configuration =
                map("cleanup.policy", List.of("delete"), TopicConfig.RETENTION_MS_CONFIG, retention);
        if (settings.containsKey(TopicConfig.MAX_MESSAGE_BYTES_CONFIG)) {
            configuration.put(
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    Integer.valueOf(settings.getOrDefault(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "")));
        }
        return map(
                "address",
                name,
                "description",
                description,
                "servers",
                List.of(ref("servers/local")),
                "messages",
                map(message, ref("components/messages/" + message)),
                "bindings",
                map(
                        "kafka",
                        map(
                                "topic",
                                name,
                                "partitions",
                                created.numPartitions(),
                                "topicConfiguration",
                                configuration,
                                "bindingVersion",
                                "0.5.0")),
                "x-retention",
                "P" + Duration.ofMillis(retention).toDays() + "D",
                AvroPayload.MARK,
                true);
    }

    private static NewTopic created(String name) {
        return Arrays.stream(Owner.values())
                .flatMap(owner -> Topics.toCreateBy(owner).stream())
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
