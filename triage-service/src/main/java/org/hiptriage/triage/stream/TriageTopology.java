package org.hiptriage.triage.stream;

import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.event.EarlierReports;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** Reported symptoms to results and alerts; every node and store is named, so that a changed topology shows in review. */
public final class TriageTopology {
    static final String HISTORY = "runner-history";
    static final String RESULTS = "triage-results-sink";
    static final String ALERTS = "red-flag-alerts-sink";
    static final String REPORT_DEAD_LETTERS = "symptom-events-dlt-sink";

    private static final String REPORTS = "symptom-events-source";
    private static final String TRIAGE = "triage";

    private TriageTopology() {}

    /**
     * The topology of this triage.
     *
     * @param triage what a valid report comes to, with what is remembered of the runner; what it throws makes the report a dead letter
     */
    public static Topology of(
            BiFunction<SymptomsReported, EarlierReports, Triage.Outcome> triage, StreamMeters meters) {
        var bytes = new ByteArraySerializer();
        return new Topology()
                .addSource(
                        AutoOffsetReset.earliest(),
                        REPORTS,
                        new RecordTime(),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        Topics.SYMPTOM_EVENTS.name())
                .addProcessor(TRIAGE, () -> new SymptomsProcessor(triage, meters), REPORTS)
                .addStateStore(history(), TRIAGE)
                .addSink(RESULTS, Topics.TRIAGE_RESULTS.name(), bytes, bytes, TRIAGE)
                .addSink(ALERTS, Topics.RED_FLAG_ALERTS.name(), bytes, bytes, TRIAGE)
                .addSink(REPORT_DEAD_LETTERS, Topics.SYMPTOM_EVENTS.deadLetters(), bytes, bytes, TRIAGE);
    }

    private static StoreBuilder<KeyValueStore<String, RunnerHistory>> history() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(HISTORY), Serdes.String(), EventSerde.of(RunnerHistory.class))
                .withLoggingEnabled(Map.of())
                // A cache would only delay the changelog: each runner is written about once in a while.
                .withCachingDisabled();
    }
}
