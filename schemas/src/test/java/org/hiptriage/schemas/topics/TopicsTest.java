package org.hiptriage.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void each_topic_is_created_by_its_owner_and_each_dead_letter_topic_by_its_first_reader() {
        assertThat(Topics.toCreateBy(Owner.ASSESSMENT_SERVICE))
                .extracting(NewTopic::name)
                .containsExactly("symptom-events", "run-events");
        assertThat(Topics.toCreateBy(Owner.TRIAGE_SERVICE))
                .extracting(NewTopic::name)
                .containsExactly(
                        "triage-results", "red-flag-alerts", "load-warnings", "symptom-events.dlt", "run-events.dlt");
        assertThat(Topics.toCreateBy(Owner.NOTIFICATION_SERVICE))
                .extracting(NewTopic::name)
                .containsExactly(
                        "notification-events", "triage-results.dlt", "red-flag-alerts.dlt", "load-warnings.dlt");
    }

    @Test
    void records_are_kept_400_days_and_load_warnings_90() {
        var days = Map.of("400", "34560000000", "90", "7776000000");
        assertThat(Arrays.stream(Owner.values()).flatMap(owner -> Topics.toCreateBy(owner).stream()))
                .allSatisfy(topic -> assertThat(topic.configs())
                        .containsEntry(
                                "retention.ms",
                                topic.name().equals("load-warnings") ? days.get("90") : days.get("400")));
    }
}
