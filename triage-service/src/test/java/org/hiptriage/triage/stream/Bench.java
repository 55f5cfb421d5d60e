package org.hiptriage.triage.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.BiFunction;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.stream.event.EarlierReports;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.jspecify.annotations.Nullable;

/** The topology without a broker. */
final class Bench implements AutoCloseable {
    static final Triage SHIPPED = new Triage(new TriageRules(ShippedPacks.knowledge()), Clock.systemUTC());

    private static final EventSerde<SymptomsReported> REPORTS = EventSerde.of(SymptomsReported.class);

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> input;

    Bench(Path state) {
        this(state, SHIPPED::of);
    }

    Bench(Path state, BiFunction<SymptomsReported, EarlierReports, Triage.Outcome> triage) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, UUID.randomUUID().toString());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(TriageTopology.of(triage, new StreamMeters(registry)), properties);
        input = driver.createInputTopic("symptom-events", new ByteArraySerializer(), new ByteArraySerializer());
    }

    void send(SymptomsReported report) {
        send(report.getRunnerId().getBytes(UTF_8), REPORTS.write(report), new RecordHeaders());
    }

    void send(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        input.pipeInput(new TestRecord<>(key, value, headers, 1_000L));
    }

    List<TestRecord<byte[], byte[]>> sentTo(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    RunnerHistory historyOf(String runnerId) {
        return driver.<String, RunnerHistory>getKeyValueStore(TriageTopology.HISTORY)
                .get(runnerId);
    }

    double counted(String meter, String... tags) {
        return registry.get(meter).tags(tags).counter().count();
    }

    @Override
    public void close() {
        driver.close();
    }
}
