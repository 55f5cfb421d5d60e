package org.hiptriage.notification.alerts.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Board;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.outbox.OutboxStack;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TakenAlertIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration WAIT = Duration.ofMinutes(5).plusSeconds(1);
    private static final String TAKEN = "{\"by\":\"Dr. Sommer\"}";

    private final OutboxStack outbox = OutboxStack.shared();
    private final Board board = new Board(outbox.service());

    @Test
    void takenTheAlertsPromptIsNeitherRepeatedNorSentByTheNextChannelNorHandedToPeople() {
        outbox.register("r-taken", outbox.push());
        outbox.register("r-taken", outbox.mail());
        TriageCompleted urgent = outbox.raiseUrgent("r-taken", NOON);
        Await.until(() -> assertThat(outbox.told("r-taken")).containsExactly("PENDING", "SENT fake-push"));
        assertThat(take(urgent)).isEqualTo(200);
        for (int step = 1; step <= 3; step++) {
            outbox.clock().leap(WAIT);
            awaitEscalationOf("r-taken-beside-" + step);
        }
        assertThat(outbox.push().messagesTo("r-taken")).hasSize(1);
        assertThat(outbox.mail().messagesTo("r-taken")).isEmpty();
        assertThat(outbox.people().messagesTo("r-taken")).isEmpty();
        assertThat(outbox.told("r-taken")).containsExactly("PENDING", "SENT fake-push");
        assertThat(outbox.notifications("r-taken")).contains("\"state\":\"SENT\",\"createdAt\"");
    }

    @Test
    void aRepeatThatIsOnItsWayIsCancelledAndPlatformsAreTold() {
        outbox.register("r-taken-repeat", outbox.push());
        TriageCompleted urgent = outbox.raiseUrgent("r-taken-repeat", NOON);
        Await.until(() -> assertThat(outbox.told("r-taken-repeat")).contains("SENT fake-push"));
        outbox.push().answer("r-taken-repeat", message -> Mono.just(SendOutcome.Later.because("http-503")));
        outbox.clock().leap(WAIT);
        Await.until(() -> assertThat(outbox.push().messagesTo("r-taken-repeat")).hasSizeGreaterThan(1));
        Await.until(() -> assertThat(outbox.notifications("r-taken-repeat")).contains("\"reason\":\"http-503\""));
        assertThat(take(urgent)).isEqualTo(200);
        Await.until(() -> assertThat(outbox.told("r-taken-repeat"))
                .containsExactly("PENDING", "SENT fake-push", "CANCELLED fake-push alert-acknowledged"));
    }

    @Test
    void whatTheRunnerHasNotHadYetStaysOnItsWayAndGoesByTheNextChannelWhereTheFirstIsDead() {
        outbox.register("r-taken-unsent", outbox.push());
        outbox.register("r-taken-unsent", outbox.mail());
        outbox.push().answer("r-taken-unsent", message -> Mono.just(SendOutcome.Later.because("http-503")));
        TriageCompleted urgent = outbox.raiseUrgent("r-taken-unsent", NOON);
        Await.until(() -> assertThat(outbox.notifications("r-taken-unsent")).contains("\"reason\":\"http-503\""));
        assertThat(take(urgent)).isEqualTo(200);
        outbox.push().answer("r-taken-unsent", message -> Mono.just(new SendOutcome.Gone("http-410")));
        outbox.clock().leap(WAIT);
        Await.until(() -> assertThat(outbox.told("r-taken-unsent"))
                .containsExactly("PENDING", "FAILED fake-push http-410", "SENT fake-mail"));
        outbox.clock().leap(WAIT);
        awaitEscalationOf("r-taken-unsent-beside");
        assertThat(outbox.people().messagesTo("r-taken-unsent")).isEmpty();
        assertThat(outbox.mail().messagesTo("r-taken-unsent")).hasSize(1);
    }

    @Test
    void whoWasCalledAndDidNotAnswerYetIsCalledOff() {
        outbox.people().answer("r-taken-people", message -> Mono.just(SendOutcome.Later.because("http-503")));
        TriageCompleted urgent = outbox.raiseUrgent("r-taken-people", NOON);
        Await.until(() -> assertThat(outbox.told("r-taken-people")).containsExactly("PENDING"));
        outbox.clock().leap(WAIT);
        Await.until(() -> assertThat(outbox.notifications("r-taken-people")).contains("\"reason\":\"http-503\""));
        assertThat(take(urgent)).isEqualTo(200);
        Await.until(() -> assertThat(outbox.told("r-taken-people"))
                .containsExactly("PENDING", "ESCALATED no-channel", "CANCELLED escalation-webhook alert-acknowledged"));
        assertThat(outbox.notifications("r-taken-people")).contains("\"state\":\"ESCALATED\",\"createdAt\"");
    }

    @Test
    void somethingNewPromptsAgainAndEscalatesAnew() {
        TriageCompleted urgent = outbox.raiseUrgent("r-taken-news", NOON);
        Await.until(() -> assertThat(outbox.told("r-taken-news")).hasSize(1));
        assertThat(take(urgent)).isEqualTo(200);
        TriageCompleted more = Events.result(
                        "r-taken-news",
                        NOON.plusSeconds(60),
                        Level.URGENT_CARE,
                        List.of(Events.urgentFlag("cannot-move")))
                .build();
        outbox.service().publish(Topics.RED_FLAG_ALERTS, "r-taken-news", Events.alertOf(more));
        Await.until(() -> assertThat(outbox.told("r-taken-news")).containsExactly("PENDING", "PENDING"));
        outbox.clock().leap(WAIT);
        Await.until(() -> assertThat(outbox.told("r-taken-news"))
                .containsExactly("PENDING", "PENDING", "ESCALATED no-channel", "SENT escalation-webhook"));
        assertThat(outbox.people().messagesTo("r-taken-news"))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("cannot-move"));
    }

    @Test
    void resolvedNobodyIsToldAnyMore() {
        outbox.register("r-resolved", outbox.push());
        TriageCompleted urgent = outbox.raiseUrgent("r-resolved", NOON);
        Await.until(() -> assertThat(outbox.told("r-resolved")).contains("SENT fake-push"));
        assertThat(board.act(Board.path(urgent), "resolution", "{\"by\":\"A\",\"reason\":\"seen\"}")
                        .statusCode())
                .isEqualTo(200);
        Await.until(() -> assertThat(outbox.told("r-resolved"))
                .containsExactly("PENDING", "SENT fake-push", "CANCELLED alert-closed"));
        outbox.clock().leap(WAIT);
        awaitEscalationOf("r-resolved-beside");
        assertThat(outbox.push().messagesTo("r-resolved")).hasSize(1);
        assertThat(outbox.people().messagesTo("r-resolved")).isEmpty();
    }

    /** What becomes due after it shows that all that was due before was looked at. */
    private void awaitEscalationOf(String runner) {
        outbox.raiseUrgent(runner, NOON);
        Await.until(() -> assertThat(outbox.told(runner)).hasSize(1));
        outbox.clock().leap(WAIT);
        Await.until(() -> assertThat(outbox.told(runner)).contains("SENT escalation-webhook"));
    }

    private int take(TriageCompleted urgent) {
        return board.act(Board.path(urgent), "acknowledgement", TAKEN).statusCode();
    }
}
