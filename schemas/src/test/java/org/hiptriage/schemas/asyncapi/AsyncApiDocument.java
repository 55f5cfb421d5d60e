package org.hiptriage.schemas.asyncapi;

import static org.hiptriage.schemas.asyncapi.Told.map;
import static org.hiptriage.schemas.asyncapi.Told.ref;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.events.SealedEvent;
import org.hiptriage.schemas.topics.KnowledgePackTopic;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI document of all topics, as the code is. */
final class AsyncApiDocument {
    private static final String HEAD = """
            # Made from the code; do not edit by hand. To make it anew:
            # mvn -pl schemas test -Dtest=AsyncApiTest -Dhip.schemas.publish
            """;
    private static final String ABOUT = """
            Runners report sore hips and recorded runs; Hip Triage answers with results, red-flag alerts, load warnings and what became of notifications.

            **Keys and order.** The key of every record is the `runnerId`, so all that concerns one runner stands in one partition, in order; but for `knowledge-packs`, which is about none.

            **Values** are Avro in single-object encoding: C3 01, the CRC-64-AVRO fingerprint of the writer's schema, the Avro binary. `x-published-versions` of each message names every version that may be met, by its first ten bytes. Where the operator set a schema registry (`hip.schema-registry.url`), new records are in Confluent wire format instead: 00, the registry's id of the writer's schema in four bytes, the Avro binary; subjects are `<topic>-value`. Go by the first byte: a topic may hold both.

            **Headers** follow the CloudEvents 1.0 Kafka binding in binary mode, and carry a W3C `traceparent`.

            **Repeats.** Ids are deterministic: a record may come more than once, and is known by its `ce_id`. Read with `isolation.level=read_committed`.

            **Health data.** A field with `x-health-data: true` says something about a person's health or training: keep it out of logs, keys and metrics.

            **Sealed.** Where the operator set `hip.sealing.enabled`, records of messages with `x-sealed` are `SealedEvent` instead, whose first ten bytes are `%s`: runnerId, receivedAt, the id of the runner's key, and the event in single-object encoding, encrypted with AES-256-GCM. Once the runner is erased the key is destroyed, and nobody can read them again. Headers and keys are as ever.
            """;
    private static final String LOCAL = """
            The broker that `./run` starts. It listens on loopback alone and asks nobody who they are: without `security`, as it stands, it is not for real people's data. Clients and services take SASL and TLS settings as Kafka's clients do (`spring.kafka.properties` of each service).
            """;

    private AsyncApiDocument() {}

    /** As one YAML file that needs no other. */
    static String yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setDereferenceAliases(true);
        return HEAD + new Yaml(options).dump(document());
    }

    private static Map<String, Object> document() {
        return map(
                "asyncapi",
                "3.0.0",
                "info",
                map(
                        "title",
                        "Hip Triage: topics",
                        "version",
                        "1.0.0",
                        "description",
                        ABOUT.formatted(Messages.firstBytes(SealedEvent.getClassSchema())),
                        "license",
                        map("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0.txt"),
                        "tags",
                        Arrays.stream(Owner.values())
                                .map(owner -> map("name", name(owner)))
                                .toList()),
                "defaultContentType",
                "application/avro",
                "servers",
                map(
                        "local",
                        map(
                                "host",
                                "{host}:{port}",
                                "protocol",
                                "kafka",
                                "description",
                                LOCAL.strip(),
                                "variables",
                                map(
                                        "host",
                                        map("default", "127.0.0.1", "description", "Where the broker listens."),
                                        "port",
                                        map("default", "9092", "description", "HIP_KAFKA_PORT of ./run.")))),
                "channels",
                channels(),
                "operations",
                operations(),
                "components",
                map(
                        "messages",
                        messages(),
                        "schemas",
                        map(
                                "SealedEvent",
                                map(
                                        "schemaFormat",
                                        Messages.AVRO,
                                        "schema",
                                        AvroPayload.of(SealedEvent.getClassSchema())))));
    }

    private static Map<String, Object> channels() {
        var channels = new LinkedHashMap<String, Object>();
        for (Topic<?> topic : Topics.all()) {
            channels.put(topic.name(), Channels.ofEvents(topic));
            if (!topic.readers().isEmpty()) {
                channels.put(topic.deadLetters(), Channels.ofDeadLetters(topic));
            }
        }
        channels.put(KnowledgePackTopic.NAME, Channels.ofPacks());
        return channels;
    }

    private static Map<String, Object> operations() {
        var operations = new LinkedHashMap<String, Object>();
        for (Topic<?> topic : Topics.all()) {
            operations.put(
                    name(topic.owner()) + ".writes." + topic.name(), operation("send", topic.owner(), topic.name()));
            for (Owner reader : topic.readers()) {
                operations.put(name(reader) + ".reads." + topic.name(), operation("receive", reader, topic.name()));
                operations.put(
                        name(reader) + ".writes." + topic.deadLetters(),
                        operation("send", reader, topic.deadLetters()));
            }
        }
        operations.put(
                name(Owner.TRIAGE_SERVICE) + ".reads." + KnowledgePackTopic.NAME,
                operation("receive", Owner.TRIAGE_SERVICE, KnowledgePackTopic.NAME));
        return operations;
    }

    private static Map<String, Object> operation(String action, Owner service, String channel) {
        boolean deadLetters = channel.endsWith(".dlt");
        String what = deadLetters
                ? "keeps what it cannot use"
                : action.equals("send") ? "publishes" : "reads, once per record as far as its effects go";
        return map(
                "action",
                action,
                "summary",
                name(service) + " " + what + ".",
                "channel",
                ref("channels/" + channel),
                "tags",
                List.of(map("name", name(service))));
    }

    private static Map<String, Object> messages() {
        var messages = new LinkedHashMap<String, Object>();
        for (Topic<?> topic : Topics.all()) {
            messages.put(topic.value().getSimpleName(), Messages.ofEvents(topic));
            if (!topic.readers().isEmpty()) {
                messages.put(topic.value().getSimpleName() + "DeadLetter", Messages.ofDeadLetters(topic));
            }
        }
        messages.put(KnowledgePackPublished.class.getSimpleName(), Messages.ofPacks());
        return messages;
    }

    static String name(Owner owner) {
        return owner.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> names(List<Owner> owners, String otherwise) {
        var names = new ArrayList<>(owners.stream().map(AsyncApiDocument::name).toList());
        names.add(otherwise);
        return names;
    }
}
