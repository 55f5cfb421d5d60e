package org.hiptriage.benchmarks.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.stream.StreamMeters;
import org.hiptriage.triage.stream.TriageTopology;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.run.RunTriage;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** The shipped topology with its store on disk and the shipped packs, without a broker. */
final class BareStream implements Measured, AutoCloseable {
    private static final EventSerde<RunnerHistory> HISTORIES = EventSerde.of(RunnerHistory.class);
    private static final EventSerde<RunRecorded> RUNS = EventSerde.of(RunRecorded.class);
    private static final EventSerde<SymptomsReported> REPORTS = EventSerde.of(SymptomsReported.class);

    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> reports;
    private final TestInputTopic<byte[], byte[]> runs;

    BareStream(TriageRules rules) {
        Clock clock = Clock.systemUTC();
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "history-benchmark");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, temporaryDirectory());
        driver = new TopologyTestDriver(
                TriageTopology.of(
                        new Triage(rules, clock)::of,
                        new RunTriage(rules, clock)::of,
                        clock,
                        new StreamMeters(new SimpleMeterRegistry(), rules.knowledge()),
                        Tracing.off(),
                        EventFormats.singleObject()),
                properties);
        reports = input(Topics.SYMPTOM_EVENTS.name());
        runs = input(Topics.RUN_EVENTS.name());
    }

    void send(String runnerId, SpecificRecord event) {
        if (event instanceof RunRecorded run) {
            runs.pipeInput(runnerId.getBytes(UTF_8), RUNS.write(run));
        } else {
            reports.pipeInput(runnerId.getBytes(UTF_8), REPORTS.write((SymptomsReported) event));
        }
    }

    RunnerHistory historyOf(String runnerId) {
        return histories().get(runnerId);
    }

    static byte[] bytes(RunnerHistory history) {
        return HISTORIES.write(history);
    }

    @Override
    public String words() {
        return "with store and topology";
    }

    @Override
    public double microsPerEvent(RunnerHistory history, int days, EventKind kind, int events) {
        List<String> runners =
                IntStream.range(0, events).mapToObj(number -> "r-" + number).toList();
        List<SpecificRecord> next = runners.stream()
                .map(runner -> kind.event(runner, MadeUpRunner.at(days)))
                .toList();
        KeyValueStore<String, RunnerHistory> store = histories();
        runners.forEach(runner -> store.put(runner, history));
        long start = Measured.processorNanos();
        for (int i = 0; i < events; i++) {
            send(runners.get(i), next.get(i));
        }
        double micros = (Measured.processorNanos() - start) / 1e3 / events;
        forget(Topics.TRIAGE_RESULTS.name());
        forget(Topics.RED_FLAG_ALERTS.name());
        forget(Topics.LOAD_WARNINGS.name());
        requireNone(Topics.SYMPTOM_EVENTS.deadLetters());
        requireNone(Topics.RUN_EVENTS.deadLetters());
        return micros;
    }

    @Override
    public void close() {
        driver.close();
    }

    private int forget(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .size();
    }

    private void requireNone(String topic) {
        if (forget(topic) > 0) {
            throw new IllegalStateException("the benchmark's own events ended in " + topic);
        }
    }

    private TestInputTopic<byte[], byte[]> input(String topic) {
        return driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private KeyValueStore<String, RunnerHistory> histories() {
        return driver.getKeyValueStore("runner-history");
    }

    private static String temporaryDirectory() {
        try {
            return Files.createTempDirectory("history-benchmark").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
