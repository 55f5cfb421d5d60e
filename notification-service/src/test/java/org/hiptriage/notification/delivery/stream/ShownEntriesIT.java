package org.hiptriage.notification.delivery.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.SseClient;
import org.hiptriage.notification.testing.outbox.OutboxStack;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class ShownEntriesIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final OutboxStack outbox = OutboxStack.shared();

    @Test
    void whatARunnersStreamShowedIsSentOnceHoweverManyStreamsShowIt() {
        var stream = outbox.service().uri("/api/v1/runners/r-shown/stream");
        outbox.service()
                .publish(
                        Topics.TRIAGE_RESULTS,
                        "r-shown",
                        Events.selfCare("r-shown", NOON).build());
        Await.until(() -> assertThat(outbox.told("r-shown")).hasSize(1));
        outbox.raiseUrgent("r-shown", NOON.plusSeconds(60));
        Await.until(() -> assertThat(outbox.told("r-shown")).hasSize(3));
        for (int i = 0; i < 2; i++) {
            try (var client = SseClient.open(stream, "0")) {
                Await.until(() -> assertThat(client.types()).contains("urgent-care"));
            }
        }
        Await.until(() -> assertThat(outbox.told("r-shown"))
                .containsExactlyInAnyOrder("PENDING", "SUPERSEDED replaced", "PENDING", "SENT sse"));
        assertThat(outbox.notifications("r-shown"))
                .contains(
                        "\"state\":\"SENT\",\"createdAt\"", "{\"channel\":\"sse\",\"state\":\"SENT\",\"attempts\":1,");
    }

    @Test
    void aRunnerWhoResumesAfterAnEntryHadItEvenWhereNobodyNotedThatItWasShown() {
        outbox.service()
                .publish(
                        Topics.TRIAGE_RESULTS,
                        "r-had",
                        Events.selfCare("r-had", NOON).build());
        Await.until(() -> assertThat(outbox.told("r-had")).containsExactly("PENDING"));
        try (var client =
                SseClient.open(outbox.service().uri("/api/v1/runners/r-had/stream"), Long.toString(Long.MAX_VALUE))) {
            Await.until(() -> assertThat(outbox.told("r-had")).containsExactly("PENDING", "SENT sse"));
            assertThat(client.events()).isEmpty();
        }
    }
}
