package org.hiptriage.triage.stream.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.stream.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a commit interval of a minute, whatever is readable sooner was committed early. */
class UrgentCommitIT {
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    @Test
    void anUrgentAlertIsReadableLongBeforeTheCommitInterval(@TempDir Path state) throws Exception {
        try (var broker = new Broker()) {
            broker.create(
                    new NewTopic("symptom-events", 4, (short) 1),
                    new NewTopic("run-events", 4, (short) 1),
                    new NewTopic("runner-erasures", 4, (short) 1));
            try (var service = new RunningService(
                            broker.address(),
                            state,
                            "--spring.kafka.streams.properties.commit.interval.ms=" + INTERVAL.toMillis(),
                            "--spring.kafka.streams.properties.producer.transaction.timeout.ms=90000");
                    var inbox = new Inbox(broker, "red-flag-alerts");
                    var producer = broker.producer()) {
                service.awaitReady();
                long start = System.nanoTime();
                for (int i = 0; i < 5; i++) {
                    SymptomsReported report = Reports.urgent("r-" + i).build();
                    producer.send(new ProducerRecord<>(
                                    "symptom-events",
                                    report.getRunnerId(),
                                    EventSerde.of(SymptomsReported.class).write(report)))
                            .get();
                    inbox.await(record -> record.key().equals(report.getRunnerId()));
                }
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(INTERVAL.dividedBy(2));
            }
        }
    }
}
