package org.hiptriage.benchmarks.contender;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.hiptriage.benchmarks.topic.MadeUpAlert;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.stream.intake.Step;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.hiptriage.triage.stream.warmup.MadeUpLoad;

/** Reads an event and its runner's memory, and writes a memory and results as long as those that the rules would write. */
final class PlainProcessor<E extends SpecificRecord> implements Processor<byte[], byte[], byte[], byte[]> {
    private final EventSerde<E> events;
    private final EventSerde<TriageCompleted> results = EventSerde.of(TriageCompleted.class);
    private final EventSerde<RedFlagRaised> alerts = EventSerde.of(RedFlagRaised.class);
    private final Shapes shapes;
    private final boolean remembers;
    private final TriageCompleted someResult;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private ProcessorContext<byte[], byte[]> context;

    PlainProcessor(EventSerde<E> events, Shapes shapes, boolean remembers) {
        this.events = events;
        this.shapes = shapes;
        this.remembers = remembers;
        this.someResult = shapes.someResult();
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> given) {
        context = given;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        E event = events.read(record.value());
        if (remembers) {
            String runnerId = new String(record.key(), UTF_8);
            KeyValueStore<String, RunnerHistory> store = context.getStateStore(PlainTopology.STORE);
            Step step = shapes.next(runnerId, Optional.ofNullable(store.get(runnerId)));
            step.next().ifPresent(next -> store.put(runnerId, next));
            step.triaged().ifPresent(triaged -> {
                triaged.alert().ifPresent(alert -> send(record, alerts.write(alert), PlainTopology.ALERTS));
                send(record, results.write(triaged.result()), PlainTopology.RESULTS);
            });
        } else if (event instanceof SymptomsReported) {
            send(record, results.write(someResult), PlainTopology.RESULTS);
        }
        if (event instanceof SymptomsReported report && MadeUpLoad.isUrgent(report)) {
            RedFlagRaised alert = MadeUpAlert.of(report.getRunnerId(), report.getAssessmentId(), true);
            send(record, alerts.write(alert), PlainTopology.ALERTS);
        }
    }

    private void send(Record<byte[], byte[]> cause, byte[] value, String sink) {
        context.forward(cause.withValue(value), sink);
    }
}
