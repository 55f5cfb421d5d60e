package org.hiptriage.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final Map<String, Integer> DAYS =
            Map.of("load-warnings", 90, "runner-erasures", 430, "erasure-receipts", 430);

    @Test
    void each_topic_is_created_by_its_owner_and_each_dead_letter_topic_by_its_first_reader() {
        assertThat(Topics.toCreateBy(Owner.ASSESSMENT_SERVICE))
                .extracting(NewTopic::name)
                .containsExactly("symptom-events", "run-events", "runner-erasures");
        assertThat(Topics.toCreateBy(Owner.TRIAGE_SERVICE))
                .extracting(NewTopic::name)
                .containsExactly(
                        "triage-results",
                        "red-flag-alerts",
                        "load-warnings",
                        "erasure-receipts",
                        "symptom-events.dlt",
                        "run-events.dlt",
                        "runner-erasures.dlt",
                        "knowledge-packs");
        assertThat(Topics.toCreateBy(Owner.NOTIFICATION_SERVICE))
                .extracting(NewTopic::name)
                .containsExactly(
                        "notification-events",
                        "triage-results.dlt",
                        "red-flag-alerts.dlt",
                        "load-warnings.dlt",
                        "erasure-receipts.dlt");
    }

    @Test
    void records_are_kept_400_days_load_warnings_90_and_erasures_longer_than_all() {
        assertThat(Topics.all())
                .allSatisfy(topic -> assertThat(topic.creation().configs())
                        .containsEntry("retention.ms", millis(DAYS.getOrDefault(topic.name(), 400))));
        assertThat(Arrays.stream(Owner.values()).flatMap(owner -> Topics.toCreateBy(owner).stream()))
                .filteredOn(topic -> topic.name().endsWith(".dlt"))
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(topic.configs()).containsEntry("retention.ms", millis(400)));
    }

    @Test
    void published_packs_stay_for_ever_in_one_order_under_the_time_of_the_broker() {
        NewTopic packs = KnowledgePackTopic.creation();
        assertThat(packs.numPartitions()).isEqualTo(1);
        assertThat(packs.configs())
                .isEqualTo(Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", "-1",
                        "retention.bytes", "-1",
                        "message.timestamp.type", "LogAppendTime"));
    }

    private static String millis(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }
}
