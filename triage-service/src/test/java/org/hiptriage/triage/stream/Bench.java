package org.hiptriage.triage.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
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
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.event.run.RunEffect;
import org.hiptriage.triage.stream.event.run.RunTriage;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.jspecify.annotations.Nullable;

/** The topology without a broker. */
final class Bench implements AutoCloseable {
    static final Triage SHIPPED = new Triage(ShippedPacks.rules(), Clock.systemUTC());
    static final RunTriage SHIPPED_RUNS = new RunTriage(ShippedPacks.rules(), Clock.systemUTC());

    static final String MEMORY = "memory";

    private static final EventSerde<SymptomsReported> REPORTS = EventSerde.of(SymptomsReported.class);
    private static final EventSerde<RunRecorded> RUNS = EventSerde.of(RunRecorded.class);
    private static final EventSerde<RunnerErasureRequested> ERASURES = EventSerde.of(RunnerErasureRequested.class);
    private static final EventSerde<TriageCompleted> RESULTS = EventSerde.of(TriageCompleted.class);

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> input;
    private final TestInputTopic<byte[], byte[]> runInput;
    private final TestInputTopic<byte[], byte[]> erasureInput;

    Bench(Path state) {
        this(state, SHIPPED::of);
    }

    Bench(Path state, BiFunction<SymptomsReported, KnownRunner, Triaged> triage) {
        this(state, triage, SHIPPED_RUNS::of);
    }

    Bench(
            Path state,
            BiFunction<SymptomsReported, KnownRunner, Triaged> triage,
            BiFunction<RunRecorded, KnownRunner, RunEffect> runs) {
        this(state, triage, runs, EventFormats.singleObject());
    }

    Bench(
            Path state,
            BiFunction<SymptomsReported, KnownRunner, Triaged> triage,
            BiFunction<RunRecorded, KnownRunner, RunEffect> runs,
            EventFormats formats) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, UUID.randomUUID().toString());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(
                TriageTopology.of(
                        triage,
                        runs,
                        Clock.systemUTC(),
                        new StreamMeters(registry, ShippedPacks.rules().knowledge()),
                        Tracing.off(),
                        formats),
                properties);
        input = driver.createInputTopic("symptom-events", new ByteArraySerializer(), new ByteArraySerializer());
        runInput = driver.createInputTopic("run-events", new ByteArraySerializer(), new ByteArraySerializer());
        erasureInput = driver.createInputTopic("runner-erasures", new ByteArraySerializer(), new ByteArraySerializer());
    }

    void send(SymptomsReported report) {
        send(report.getRunnerId().getBytes(UTF_8), REPORTS.write(report), new RecordHeaders());
    }

    void send(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        input.pipeInput(new TestRecord<>(key, value, headers, 1_000L));
    }

    void send(RunRecorded run) {
        sendRun(run.getRunnerId().getBytes(UTF_8), RUNS.write(run), new RecordHeaders());
    }

    void sendRun(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        runInput.pipeInput(new TestRecord<>(key, value, headers, 1_000L));
    }

    void send(RunnerErasureRequested erasure) {
        erasureInput.pipeInput(new TestRecord<>(
                erasure.getRunnerId().getBytes(UTF_8), ERASURES.write(erasure), new RecordHeaders(), 1_000L));
    }

    /** The results since the last call. */
    List<TriageCompleted> results() {
        return sentTo("triage-results").stream()
                .map(record -> RESULTS.read(record.value()))
                .toList();
    }

    List<TestRecord<byte[], byte[]>> sentTo(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** How many records were written since the last call, by topic; the memory of runners under {@link #MEMORY}. */
    Map<String, Integer> written() {
        Map<String, Integer> written = new TreeMap<>();
        for (String topic : driver.producedTopicNames()) {
            int records = sentTo(topic).size();
            if (records > 0) {
                written.put(topic.endsWith("-changelog") ? MEMORY : topic, records);
            }
        }
        return written;
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
