package org.hiptriage.notification.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.outbox.OutboxStack;
import org.hiptriage.schemas.ids.EventIds;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class EscalationIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration WAIT = Duration.ofMinutes(5).plusSeconds(1);

    private final OutboxStack outbox = OutboxStack.shared();

    @Test
    void aPromptThatNobodyOpensIsRepeatedGoesToTheNextChannelAndThenToPeople() {
        outbox.register("r-climb", outbox.push());
        outbox.register("r-climb", outbox.mail());
        outbox.raiseUrgent("r-climb", NOON);
        Await.until(() -> assertThat(outbox.told("r-climb")).containsExactly("PENDING", "SENT fake-push"));
        outbox.clock().leap(WAIT);
        Await.until(() ->
                assertThat(outbox.told("r-climb")).containsExactly("PENDING", "SENT fake-push", "SENT fake-push"));
        assertThat(outbox.push().messagesTo("r-climb").stream().map(Message::deliveryId))
                .doesNotHaveDuplicates();
        outbox.clock().leap(WAIT);
        Await.until(() -> assertThat(outbox.told("r-climb"))
                .containsExactly("PENDING", "SENT fake-push", "SENT fake-push", "SENT fake-mail"));
        assertThat(outbox.people().messagesTo("r-climb")).isEmpty();
        outbox.clock().leap(WAIT);
        Await.until(() -> assertThat(outbox.told("r-climb"))
                .containsExactly(
                        "PENDING",
                        "SENT fake-push",
                        "SENT fake-push",
                        "SENT fake-mail",
                        "ESCALATED not-opened",
                        "SENT escalation-webhook"));
        assertThat(outbox.people().messagesTo("r-climb")).hasSize(1);
        assertThat(outbox.notifications("r-climb")).contains("\"state\":\"ESCALATED\",\"createdAt\"");
        assertThat(outbox.service().get("/actuator/prometheus").body())
                .contains("hip_escalations_total{channel=\"escalation-webhook\",reason=\"not-opened\"}");
    }

    @Test
    void withoutAnyChannelPeopleAreToldAfterTheFirstWait() {
        outbox.raiseUrgent("r-none", NOON);
        Await.until(() -> assertThat(outbox.told("r-none")).containsExactly("PENDING"));
        outbox.clock().leap(WAIT);
        Await.until(() -> assertThat(outbox.told("r-none"))
                .containsExactly("PENDING", "ESCALATED no-channel", "SENT escalation-webhook"));
    }

    @Test
    void openedItGoesNoFurtherAndAcknowledgedAfterPeopleWereToldItIsSaidSo() {
        outbox.register("r-opened", outbox.push());
        TriageCompleted opened = outbox.raiseUrgent("r-opened", NOON);
        TriageCompleted late = outbox.raiseUrgent("r-late", NOON);
        Await.until(() -> assertThat(outbox.told("r-opened")).hasSize(2));
        Await.until(() -> assertThat(outbox.told("r-late")).hasSize(1));
        assertThat(post(opened, "opened")).isEqualTo(200);
        assertThat(post(opened, "opened")).isEqualTo(200);
        outbox.clock().leap(WAIT);
        Await.until(() -> assertThat(outbox.told("r-late")).contains("SENT escalation-webhook"));
        assertThat(post(late, "acknowledgement")).isEqualTo(200);
        Await.until(() -> assertThat(outbox.told("r-late"))
                .containsExactly("PENDING", "ESCALATED no-channel", "SENT escalation-webhook", "ACKNOWLEDGED"));
        assertThat(outbox.told("r-opened")).containsExactly("PENDING", "SENT fake-push", "OPENED");
    }

    @Test
    void acknowledgedItStopsOnEveryChannel() {
        outbox.register("r-stop", outbox.push());
        outbox.push().answer("r-stop", message -> Mono.just(SendOutcome.Later.because("http-503")));
        TriageCompleted urgent = outbox.raiseUrgent("r-stop", NOON);
        Await.until(() -> assertThat(outbox.push().messagesTo("r-stop")).isNotEmpty());
        assertThat(post(urgent, "acknowledgement")).isEqualTo(200);
        assertThat(outbox.notifications("r-stop"))
                .contains("\"state\":\"ACKNOWLEDGED\"", "{\"channel\":\"fake-push\",\"state\":\"CANCELLED\"");
        int sent = outbox.push().messagesTo("r-stop").size();
        // What comes after it in the outbox shows that it was looked at again.
        outbox.clock().leap(Duration.ofMinutes(2));
        outbox.register("r-stop-after", outbox.push());
        outbox.raiseUrgent("r-stop-after", NOON);
        Await.until(() -> assertThat(outbox.told("r-stop-after")).contains("SENT fake-push"));
        assertThat(outbox.push().messagesTo("r-stop")).hasSizeLessThanOrEqualTo(sent + 1);
    }

    @Test
    void anotherRunnersNotificationAndOneThatIsNotThereAreNotFound() {
        TriageCompleted urgent = outbox.raiseUrgent("r-mine", NOON);
        Await.until(() -> assertThat(outbox.told("r-mine")).hasSize(1));
        String id = EventIds.notification(urgent.getResultId()).toString();
        assertThat(outbox.service()
                        .post("/api/v1/runners/r-other/notifications/" + id + "/acknowledgement")
                        .statusCode())
                .isEqualTo(404);
        assertThat(outbox.service()
                        .post("/api/v1/runners/r-mine/notifications/" + urgent.getResultId() + "/opened")
                        .statusCode())
                .isEqualTo(404);
        assertThat(outbox.service()
                        .post("/api/v1/runners/r-mine/notifications/x/opened")
                        .statusCode())
                .isEqualTo(400);
        assertThat(outbox.notifications("r-mine")).contains("\"state\":\"PENDING\",\"createdAt\"");
    }

    private int post(TriageCompleted about, String what) {
        return outbox.service()
                .post("/api/v1/runners/" + about.getRunnerId() + "/notifications/"
                        + EventIds.notification(about.getResultId()) + "/" + what)
                .statusCode();
    }
}
