package org.hiptriage.triage.stream.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

/** A runner's reports and runs meet only where both topics have the same number of partitions. */
class StreamTopicsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void itWaitsForBothTopics_andForThemToFitTogether() throws Exception {
        try (var broker = new Broker();
                var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.address()))) {
            await(admin, "its source topics are not there yet: [run-events, runner-erasures, symptom-events]");
            broker.create(new NewTopic("symptom-events", 4, (short) 1));
            await(admin, "its source topics are not there yet: [run-events, runner-erasures]");
            broker.create(new NewTopic("run-events", 3, (short) 1), new NewTopic("runner-erasures", 4, (short) 1));
            await(
                    admin,
                    "its source topics need the same number of partitions: {run-events=3, runner-erasures=4, symptom-events=4}");
            admin.createPartitions(Map.of("run-events", NewPartitions.increaseTo(4)))
                    .all()
                    .get();
            await(admin, "");
            assertThat(admin.listTopics().names().get()).contains("run-events.dlt", "load-warnings");
        }
    }
    /** A broker tells of a change a little after it was made. */
    private static void await(Admin admin, String missing) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!StreamTopics.missing(admin).equals(missing) && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(StreamTopics.missing(admin)).isEqualTo(missing);
    }
}
