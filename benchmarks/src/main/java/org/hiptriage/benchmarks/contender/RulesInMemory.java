package org.hiptriage.benchmarks.contender;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.intake.Intake;
import org.hiptriage.triage.stream.intake.ReportSteps;
import org.hiptriage.triage.stream.intake.RunSteps;
import org.hiptriage.triage.stream.intake.Step;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.springframework.kafka.core.KafkaTemplate;

/** The same reading, rules and results as the service's, with all runners in a map. Used by one thread. */
final class RulesInMemory {
    private final Clock clock = Clock.systemUTC();
    private final SameRules rules = new SameRules(clock);
    private final Intake<SymptomsReported> reports = ReportSteps.intake(EventFormats.singleObject());
    private final Intake<RunRecorded> runs = RunSteps.intake(EventFormats.singleObject(), clock);
    private final EventSerde<TriageCompleted> results = EventSerde.of(TriageCompleted.class);
    private final EventSerde<RedFlagRaised> alerts = EventSerde.of(RedFlagRaised.class);
    private final Map<String, RunnerHistory> histories = new HashMap<>();
    private final KafkaTemplate<byte[], byte[]> template;

    RulesInMemory(KafkaTemplate<byte[], byte[]> template) {
        this.template = template;
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.RUN_EVENTS.name())) {
            RunRecorded run = read(runs, record);
            take(record, run, run.getRunnerId());
        } else {
            SymptomsReported report = read(reports, record);
            take(record, report, report.getRunnerId());
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> cause, SpecificRecord event, String runnerId) {
        Step step = rules.of(event, Optional.ofNullable(histories.get(runnerId)));
        step.next().ifPresent(next -> histories.put(runnerId, next));
        step.triaged().ifPresent(triaged -> {
            triaged.alert().ifPresent(alert -> send(Topics.RED_FLAG_ALERTS.name(), cause, alerts.write(alert)));
            send(Topics.TRIAGE_RESULTS.name(), cause, results.write(triaged.result()));
        });
    }

    private void send(String topic, ConsumerRecord<byte[], byte[]> cause, byte[] value) {
        var unused = template.send(topic, cause.key(), value);
    }

    private static <E extends SpecificRecord> E read(Intake<E> intake, ConsumerRecord<byte[], byte[]> record) {
        try {
            return intake.read(record.key(), record.value());
        } catch (UnusableRecordException e) {
            throw new IllegalStateException("the benchmark's own event is refused", e);
        }
    }
}
