package org.hiptriage.notification.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

class WithdrawnIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final OutboxStack outbox = OutboxStack.shared();

    @Test
    void anUrgentAlertTakesThePlaceOfAPlanThatIsStillOnItsWay() {
        outbox.register("r-replaced", outbox.push());
        outbox.push()
                .answer(
                        "r-replaced",
                        message -> Mono.just(
                                message.urgent()
                                        ? new SendOutcome.Sent(false)
                                        : SendOutcome.Later.because("http-503")));
        publishResult(Events.selfCare("r-replaced", NOON).build());
        Await.until(() -> assertThat(outbox.notifications("r-replaced")).contains("\"reason\":\"http-503\""));
        outbox.raiseUrgent("r-replaced", NOON.plusSeconds(60));
        Await.until(() -> assertThat(outbox.told("r-replaced"))
                .containsExactlyInAnyOrder("PENDING", "SUPERSEDED replaced", "PENDING", "SENT fake-push"));
        assertThat(outbox.notifications("r-replaced"))
                .contains(
                        "{\"channel\":\"fake-push\",\"state\":\"SUPERSEDED\"",
                        "\"state\":\"SUPERSEDED\",\"createdAt\"");
    }

    @Test
    void anAlertThatComesAfterWhatClosedItLeavesThePlanOnItsWayAndEscalatesToNobody() {
        TriageCompleted late = Events.result(
                        "r-late-alert", NOON, Level.SEE_DOCTOR, List.of(Events.doctorFlag("recurrent")))
                .build();
        publishResult(Events.selfCare("r-late-alert", NOON.plusSeconds(60)).build());
        Await.until(() -> assertThat(outbox.told("r-late-alert")).hasSize(1));
        outbox.service().publish(Topics.RED_FLAG_ALERTS, "r-late-alert", Events.alertOf(late));
        Await.until(() -> assertThat(outbox.told("r-late-alert")).containsExactly("PENDING", "PENDING"));
    }

    @Test
    void iWasSeenCancelsWhatIsStillDueOfThePrompt() {
        outbox.register("r-closed", outbox.push());
        outbox.register("r-closed", outbox.mail());
        outbox.raiseUrgent("r-closed", NOON);
        Await.until(() -> assertThat(outbox.told("r-closed")).containsExactly("PENDING", "SENT fake-push"));
        seen("r-closed");
        Await.until(() -> assertThat(outbox.told("r-closed")).contains("CANCELLED alert-closed"));
        outbox.clock().leap(Duration.ofMinutes(6));
        outbox.raiseUrgent("r-closed-after", NOON);
        Await.until(() -> assertThat(outbox.told("r-closed-after")).hasSize(1));
        outbox.clock().leap(Duration.ofMinutes(6));
        Await.until(() -> assertThat(outbox.told("r-closed-after")).contains("ESCALATED no-channel"));
        assertThat(outbox.push().messagesTo("r-closed").stream().filter(Message::urgent))
                .hasSize(1);
        assertThat(outbox.mail().messagesTo("r-closed").stream().filter(Message::urgent))
                .isEmpty();
        assertThat(outbox.people().messagesTo("r-closed")).isEmpty();
    }

    @Test
    void whatWasOpenedStaysSo() {
        TriageCompleted urgent = outbox.raiseUrgent("r-closed-opened", NOON);
        Await.until(() -> assertThat(outbox.told("r-closed-opened")).hasSize(1));
        outbox.service()
                .post("/api/v1/runners/r-closed-opened/notifications/" + EventIds.notification(urgent.getResultId())
                        + "/opened");
        seen("r-closed-opened");
        Await.until(() -> assertThat(outbox.told("r-closed-opened")).contains("PENDING", "OPENED"));
        assertThat(outbox.told("r-closed-opened")).noneMatch(change -> change.startsWith("CANCELLED"));
    }

    private void seen(String runner) {
        TriageCompleted seen = Events.checkIn(runner, NOON.plusSeconds(60), 1)
                .setSeenByClinician(true)
                .build();
        publishResult(seen);
        Await.until(() -> assertThat(outbox.service()
                        .get("/api/v1/runners/" + runner + "/results")
                        .body())
                .contains(seen.getResultId().toString()));
    }

    private void publishResult(TriageCompleted result) {
        outbox.service().publish(Topics.TRIAGE_RESULTS, result.getRunnerId(), result);
    }
}
