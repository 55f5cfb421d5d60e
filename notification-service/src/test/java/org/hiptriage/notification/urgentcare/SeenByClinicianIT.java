package org.hiptriage.notification.urgentcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.TriageTrigger;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class SeenByClinicianIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void iWasSeenClosesAnUrgentAlert() {
        TriageCompleted urgent = urgent("r-seen", NOON, "infection");
        publishAlert(urgent);
        publishResult(Events.checkIn("r-seen", NOON.plusSeconds(60), 1)
                .setSeenByClinician(true)
                .build());
        assertAlert(urgent, "CLOSED");
    }

    @Test
    void anAlertThatComesAfterTheIWasSeenThatIsNewerIsClosedAtOnce() {
        TriageCompleted urgent = urgent("r-seen-late", NOON, "infection");
        publishResult(Events.checkIn("r-seen-late", NOON.plusSeconds(60), 1)
                .setSeenByClinician(true)
                .build());
        publishAlert(urgent);
        assertAlert(urgent, "CLOSED");
    }

    @Test
    void whatTheSameCheckInRaisesStaysOpenWhereItsAlertComesFirst() {
        TriageCompleted both = seenAndUrgent("r-seen-both-1");
        publishAlert(both);
        publishResult(both);
        assertAlert(both, "OPEN");
        assertThat(stack.get("/api/v1/runners/r-seen-both-1/plan").body()).doesNotContain("\"state\":\"ACTIVE\"");
    }

    @Test
    void whatTheSameCheckInRaisesStaysOpenWhereItsResultComesFirst() {
        TriageCompleted earlier = urgent("r-seen-both-2", NOON, "cannot-move");
        publishAlert(earlier);
        TriageCompleted both = seenAndUrgent("r-seen-both-2");
        publishResult(both);
        assertAlert(earlier, "CLOSED");
        publishAlert(both);
        assertAlert(both, "OPEN");
    }

    @Test
    void whatTheSameCheckInRaisesKeepsAnEarlierAlertOpenThatItJoined() {
        TriageCompleted earlier = urgent("r-seen-both-3", NOON, "cannot-move");
        publishAlert(earlier);
        TriageCompleted both = seenAndUrgent("r-seen-both-3");
        publishAlert(both);
        publishResult(both);
        assertAlert(earlier, "OPEN");
    }

    private void publishAlert(TriageCompleted result) {
        String runner = result.getRunnerId();
        stack.publish(Topics.RED_FLAG_ALERTS, runner, Events.alertOf(result));
        Await.until(() -> assertThat(stack.get("/api/v1/runners/" + runner + "/notifications")
                        .body())
                .contains(result.getResultId().toString()));
    }

    private void publishResult(TriageCompleted result) {
        String runner = result.getRunnerId();
        stack.publish(Topics.TRIAGE_RESULTS, runner, result);
        Await.until(() -> assertThat(
                        stack.get("/api/v1/runners/" + runner + "/results").body())
                .contains(result.getResultId().toString()));
    }

    private void assertAlert(TriageCompleted raisedBy, String state) {
        UUID alertId = EventIds.alert(raisedBy.getResultId());
        assertThat(stack.get("/api/v1/alerts/" + alertId).body()).contains("\"state\":\"" + state + "\"");
    }

    private static TriageCompleted seenAndUrgent(String runner) {
        return urgent(runner, NOON.plusSeconds(60), "infection");
    }

    private static TriageCompleted urgent(String runner, Instant observedAt, String flag) {
        boolean isCheckIn = observedAt.isAfter(NOON);
        return Events.result(runner, observedAt, Level.URGENT_CARE, List.of(Events.urgentFlag(flag)))
                .setTrigger(isCheckIn ? TriageTrigger.CHECK_IN : TriageTrigger.ASSESSMENT)
                .setSeenByClinician(isCheckIn ? Boolean.TRUE : null)
                .build();
    }
}
