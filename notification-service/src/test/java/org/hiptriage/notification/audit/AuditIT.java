package org.hiptriage.notification.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Board;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.SseClient;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private final NotificationStack stack = NotificationStack.shared();
    private final Board board = new Board(stack);

    @Test
    void readsAndChangesAreThereNewestFirst_withWhoAndWithoutWhatItWas() {
        TriageCompleted urgent = Events.result(
                        "r-audit", NOON, Level.URGENT_CARE, List.of(Events.urgentFlag("infection")))
                .build();
        stack.publish(Topics.RED_FLAG_ALERTS, "r-audit", Events.alertOf(urgent));
        String alert = Board.path(urgent);
        Await.until(() -> board.read(alert));
        stack.get("/api/v1/runners/r-audit/results");
        stack.get("/api/v1/runners/r-audit/results/00000000-0000-0000-0000-000000000000");
        SseClient.open(stack.uri("/api/v1/runners/r-audit/stream"), null).close();
        board.act(alert, "acknowledgement", "{\"by\":\"Dr. Sommer\",\"note\":\"called\"}");

        Await.until(() -> assertThat(what("r-audit"))
                .contains(
                        "platform GET /api/v1/alerts/{alertId}",
                        "platform GET /api/v1/runners/{runnerId}/results",
                        "platform GET /api/v1/runners/{runnerId}/stream",
                        "platform POST /api/v1/alerts/{alertId}/acknowledgement",
                        "Dr. Sommer alert-acknowledged"));
        assertThat(what("r-audit"))
                .as("what was not there was read by nobody")
                .doesNotContain("platform GET /api/v1/runners/{runnerId}/results/{assessmentId}");
        assertThat(stack.get("/api/v1/audit?runnerId=r-audit&limit=100").body()).doesNotContain("infection", "called");
    }

    @Test
    void whoReadTheAuditIsInIt_andItIsReadByPages() {
        for (int i = 0; i < 3; i++) {
            stack.get("/api/v1/runners/r-audit-pages/notifications");
        }
        Await.until(() -> assertThat(what("r-audit-pages")).hasSize(3));
        JsonNode first = JSON.readTree(
                stack.get("/api/v1/audit?runnerId=r-audit-pages&limit=2").body());
        JsonNode second = JSON.readTree(stack.get("/api/v1/audit?runnerId=r-audit-pages&limit=2&cursor="
                        + first.get("nextCursor").asString())
                .body());
        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("nextCursor").isNull()).isTrue();
        Await.until(
                () -> assertThat(stack.get("/api/v1/audit?limit=100").body()).contains("GET /api/v1/audit"));
        assertThat(stack.get("/api/v1/audit?runnerId=anna@example.org").statusCode())
                .isEqualTo(400);
    }

    @Test
    void nothingInItCanBeChangedOrRemoved() {
        stack.get("/api/v1/runners/r-audit-kept/notifications");
        Await.until(() -> assertThat(what("r-audit-kept")).hasSize(1));
        for (String change :
                List.of("update audit_event set who = 'nobody'", "delete from audit_event", "truncate audit_event")) {
            assertThatThrownBy(() -> stack.postgres().execute(change)).hasMessageContaining("append-only");
        }
        assertThat(what("r-audit-kept")).hasSize(1);
    }

    private List<String> what(String runner) {
        return JSON.readTree(
                        stack.get("/api/v1/audit?limit=100&runnerId=" + runner).body())
                .get("items")
                .valueStream()
                .map(item -> item.get("who").asString() + " " + item.get("what").asString())
                .toList();
    }
}
