package org.hiptriage.triage.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.event.run.RunEffect;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * Reported symptoms and recorded runs to results, alerts and warnings, and erasures to nothing left. All write one memory of
 * the runner, so their topics need the same number of partitions. Every node and store is named, so that a changed topology shows in review.
 */
public final class TriageTopology {
    /** The store of what is remembered of each runner. */
    public static final String HISTORY = "runner-history";

    static final String RESULTS = "triage-results-sink";
    static final String ALERTS = "red-flag-alerts-sink";
    static final String WARNINGS = "load-warnings-sink";
    static final String REPORT_DEAD_LETTERS = "symptom-events-dlt-sink";
    static final String RUN_DEAD_LETTERS = "run-events-dlt-sink";
    static final String ERASURE_RECEIPTS = "erasure-receipts-sink";
    static final String ERASURE_DEAD_LETTERS = "runner-erasures-dlt-sink";

    private static final String REPORTS = "symptom-events-source";
    private static final String RUNS = "run-events-source";
    private static final String TRIAGE = "triage";
    private static final String RUN_LOG = "run-log";
    private static final String ERASURES = "runner-erasures-source";
    private static final String ERASURE = "erasure";

    /**
     * The longest that a version of a memory that was replaced stays in the compacted changelog, once the next record of its
     * partition has closed its segment: an erased runner is gone from there too.
     */
    private static final Duration FORGOTTEN_WITHIN = Duration.ofDays(1);

    private TriageTopology() {}

    /**
     * The topology of this triage.
     *
     * @param triage what a valid report comes to, with what is remembered of the runner; what it throws makes the report a dead letter
     * @param runs what a valid run comes to, likewise
     * @param clock by which a run of the future is known
     * @param tracing who is told of what was sent
     * @param formats how events stand in the topics; the memory of runners is ours alone and never changes its format
     */
    public static Topology of(
            BiFunction<SymptomsReported, KnownRunner, Triaged> triage,
            BiFunction<RunRecorded, KnownRunner, RunEffect> runs,
            Clock clock,
            StreamMeters meters,
            Tracing tracing,
            EventFormats formats) {
        var bytes = new ByteArraySerializer();
        var topology = new Topology();
        source(topology, REPORTS, Topics.SYMPTOM_EVENTS)
                .addProcessor(TRIAGE, () -> new SymptomsProcessor(triage, meters, tracing, formats), REPORTS);
        source(topology, RUNS, Topics.RUN_EVENTS)
                .addProcessor(RUN_LOG, () -> new RunsProcessor(runs, clock, meters, tracing, formats), RUNS);
        source(topology, ERASURES, Topics.RUNNER_ERASURES)
                .addProcessor(ERASURE, () -> new ErasureProcessor(clock, meters, tracing, formats), ERASURES);
        return topology.addStateStore(history(), TRIAGE, RUN_LOG, ERASURE)
                .addSink(RESULTS, Topics.TRIAGE_RESULTS.name(), bytes, bytes, TRIAGE, RUN_LOG)
                .addSink(ALERTS, Topics.RED_FLAG_ALERTS.name(), bytes, bytes, TRIAGE, RUN_LOG)
                .addSink(WARNINGS, Topics.LOAD_WARNINGS.name(), bytes, bytes, RUN_LOG)
                .addSink(REPORT_DEAD_LETTERS, Topics.SYMPTOM_EVENTS.deadLetters(), bytes, bytes, TRIAGE)
                .addSink(RUN_DEAD_LETTERS, Topics.RUN_EVENTS.deadLetters(), bytes, bytes, RUN_LOG)
                .addSink(ERASURE_RECEIPTS, Topics.ERASURE_RECEIPTS.name(), bytes, bytes, ERASURE)
                .addSink(ERASURE_DEAD_LETTERS, Topics.RUNNER_ERASURES.deadLetters(), bytes, bytes, ERASURE);
    }

    private static Topology source(Topology topology, String name, Topic<?> topic) {
        return topology.addSource(
                AutoOffsetReset.earliest(),
                name,
                new RecordTime(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topic.name());
    }

    static StoreBuilder<KeyValueStore<String, RunnerHistory>> history() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(HISTORY), Serdes.String(), EventSerde.of(RunnerHistory.class))
                .withLoggingEnabled(
                        Map.of(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(FORGOTTEN_WITHIN.toMillis())))
                // A cache would only delay the changelog: each runner is written about once in a while.
                .withCachingDisabled();
    }
}
