package org.hiptriage.notification.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.outbox.OutboxStack;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class DispatchIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final OutboxStack outbox = OutboxStack.shared();

    @Test
    void aPromptGoesByTheRunnersFirstChannelAndPlatformsAreToldOfEveryChange() {
        outbox.register("r-first", outbox.mail());
        outbox.register("r-first", outbox.push());
        outbox.push().answer("r-first", taken -> Mono.just(new SendOutcome.Sent(true)));
        TriageCompleted urgent = outbox.raiseUrgent("r-first", NOON);
        Await.until(
                () -> assertThat(outbox.notifications("r-first")).contains("\"state\":\"DELIVERED\",\"createdAt\""));
        Message message = outbox.push().messagesTo("r-first").get(0);
        UUID notificationId = EventIds.notification(urgent.getResultId());
        assertThat(message.deliveryId()).isEqualTo(EventIds.delivery(notificationId, "fake-push", "", 1));
        assertThat(message.notificationId()).isEqualTo(notificationId);
        assertThat(message.address()).isEqualTo("{\"to\":\"r-first\"}");
        assertThat(message.urgent()).isTrue();
        assertThat(message.title()).isEqualTo("Get urgent care now");
        assertThat(message.text()).isEqualTo("Go now because of infection");
        assertThat(message.payload()).contains("\"kind\":\"URGENT_CARE\"", notificationId.toString());
        assertThat(message.timeToLive()).isBetween(Duration.ofHours(71), Duration.ofHours(72));
        assertThat(message.attempt()).isEqualTo(1);
        assertThat(outbox.mail().messagesTo("r-first")).isEmpty();
        assertThat(outbox.notifications("r-first"))
                .contains(
                        "{\"channel\":\"sse\",\"state\":\"PENDING\",\"attempts\":0}",
                        "{\"channel\":\"fake-push\",\"state\":\"DELIVERED\",\"attempts\":1,\"lastAttemptAt\":");
        Await.until(() -> assertThat(outbox.told("r-first")).containsExactly("PENDING", "DELIVERED fake-push"));
    }

    @Test
    void whatAChannelCanNotTakeNowIsTriedAgainUnderTheSameId() {
        outbox.register("r-later", outbox.push());
        outbox.push()
                .answer(
                        "r-later",
                        message -> Mono.just(
                                message.attempt() < 3
                                        ? SendOutcome.Later.because("http-503")
                                        : new SendOutcome.Sent(false)));
        outbox.raiseUrgent("r-later", NOON);
        Await.until(() -> assertThat(outbox.push().messagesTo("r-later")).hasSize(3));
        assertThat(outbox.push().messagesTo("r-later").stream()
                        .map(Message::deliveryId)
                        .distinct())
                .hasSize(1);
        Await.until(() -> assertThat(outbox.notifications("r-later"))
                .contains("{\"channel\":\"fake-push\",\"state\":\"SENT\",\"attempts\":3,"));
        Await.until(() -> assertThat(outbox.told("r-later")).containsExactly("PENDING", "SENT fake-push"));
    }

    @Test
    void whatTheOtherSideAsksForIsWaitedFor() {
        outbox.register("r-wait", outbox.push());
        outbox.push()
                .answer(
                        "r-wait",
                        message -> Mono.just(new SendOutcome.Later("http-429", Optional.of(Duration.ofHours(3)))));
        Instant before = outbox.clock().instant();
        outbox.raiseUrgent("r-wait", NOON);
        Await.until(() -> assertThat(outbox.notifications("r-wait")).contains("\"reason\":\"http-429\""));
        String next = outbox.notifications("r-wait").replaceAll(".*\"nextAttemptAt\":\"([^\"]*)\".*", "$1");
        assertThat(Instant.parse(next)).isAfterOrEqualTo(before.plus(Duration.ofHours(3)));
    }

    @Test
    void aDeadAddressHandsOverToTheNextChannelAtOnceAndIsNotUsedAgain() {
        outbox.register("r-gone", outbox.push());
        outbox.register("r-gone", outbox.mail());
        outbox.push().answer("r-gone", message -> Mono.just(new SendOutcome.Gone("http-410")));
        outbox.raiseUrgent("r-gone", NOON);
        Await.until(() -> assertThat(outbox.told("r-gone"))
                .containsExactly("PENDING", "FAILED fake-push http-410", "SENT fake-mail"));
        outbox.service()
                .publish(
                        Topics.TRIAGE_RESULTS,
                        "r-gone",
                        Events.result("r-gone", NOON.plusSeconds(60), Level.SEE_DOCTOR, List.of())
                                .build());
        Await.until(() -> assertThat(outbox.mail().messagesTo("r-gone")).hasSize(2));
        assertThat(outbox.push().messagesTo("r-gone")).hasSize(1);
    }

    @Test
    void anAddressThatIsRegisteredAnewOutlivesWhatTheOlderOneComesTo() {
        outbox.register("r-anew", outbox.push());
        outbox.push().answer("r-anew", message -> {
            outbox.push().answer("r-anew", next -> Mono.just(new SendOutcome.Sent(true)));
            return Mono.fromRunnable(() -> outbox.register("r-anew", outbox.push()))
                    .thenReturn(new SendOutcome.Gone("http-410"));
        });
        outbox.raiseUrgent("r-anew", NOON);
        Await.until(() -> assertThat(outbox.told("r-anew")).contains("FAILED fake-push http-410"));
        outbox.service()
                .publish(
                        Topics.TRIAGE_RESULTS,
                        "r-anew",
                        Events.result("r-anew", NOON.plusSeconds(60), Level.SEE_DOCTOR, List.of())
                                .build());
        Await.until(() -> assertThat(outbox.push().messagesTo("r-anew")).hasSize(2));
    }

    @Test
    void aChannelThatThrowsOrSaysNothingHoldsUpNobodyAndIsTriedAgain() {
        outbox.register("r-throws", outbox.push());
        outbox.register("r-silent", outbox.push());
        outbox.push().answer("r-throws", message -> {
            outbox.push().answer("r-throws", next -> Mono.empty());
            throw new IllegalStateException("not foreseen");
        });
        outbox.raiseUrgent("r-throws", NOON);
        outbox.raiseUrgent("r-silent", NOON);
        Await.until(() -> assertThat(outbox.notifications("r-throws")).contains("\"reason\":\"no-answer\""));
        Await.until(() -> assertThat(outbox.told("r-silent")).containsExactly("PENDING", "SENT fake-push"));
        assertThat(outbox.service().get("/actuator/prometheus").body())
                .contains("hip_deliveries_total{channel=\"fake-push\",outcome=\"later\"}");
    }
}
