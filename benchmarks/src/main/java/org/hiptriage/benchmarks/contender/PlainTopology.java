package org.hiptriage.benchmarks.contender;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** From the topics that triage reads to those that it writes, with a store like its own or with none, and no rules. */
final class PlainTopology {
    static final String STORE = "runner-history";
    static final String RESULTS = "results";
    static final String ALERTS = "alerts";

    private PlainTopology() {}

    static Topology of(Shapes shapes, boolean remembers) {
        var bytes = new ByteArraySerializer();
        var topology = new Topology();
        source(topology, Topics.SYMPTOM_EVENTS, shapes, remembers);
        source(topology, Topics.RUN_EVENTS, shapes, remembers);
        String reports = Topics.SYMPTOM_EVENTS.name();
        String runs = Topics.RUN_EVENTS.name();
        if (remembers) {
            topology.addStateStore(
                    Stores.keyValueStoreBuilder(
                                    Stores.persistentKeyValueStore(STORE),
                                    Serdes.String(),
                                    EventSerde.of(RunnerHistory.class))
                            .withLoggingEnabled(Map.of())
                            .withCachingDisabled(),
                    reports,
                    runs);
        }
        return topology.addSink(RESULTS, Topics.TRIAGE_RESULTS.name(), bytes, bytes, reports, runs)
                .addSink(ALERTS, Topics.RED_FLAG_ALERTS.name(), bytes, bytes, reports, runs);
    }

    private static <E extends SpecificRecord> void source(
            Topology topology, Topic<E> topic, Shapes shapes, boolean remembers) {
        topology.addSource(
                        AutoOffsetReset.earliest(),
                        topic.name() + "-source",
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        topic.name())
                .addProcessor(
                        topic.name(),
                        () -> new PlainProcessor<>(EventSerde.of(topic.value()), shapes, remembers),
                        topic.name() + "-source");
    }
}
