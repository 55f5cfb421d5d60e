package org.hiptriage.notification.alerts.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Board;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AlertActionsIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String SOMMER = "{\"by\":\"Dr. Sommer\"}";

    private final NotificationStack stack = NotificationStack.shared();
    private final Board board = new Board(stack);

    @Test
    void whoTakesAnAlertStandsOnItAndInItsLog() {
        String alert = raise("r-act-taken", NOON, "infection");
        HttpResponse<String> taken =
                board.act(alert, "acknowledgement", "{\"by\":\" Dr. Sommer \",\"note\":\"calls\\nthe runner\"}");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.headers().firstValue("ETag")).hasValue("\"2\"");
        JsonNode now = Board.json(taken);
        assertThat(now).isEqualTo(board.read(alert));
        assertThat(now.get("state").asString()).isEqualTo("OPEN");
        assertThat(now.get("acknowledgedBy").asString()).isEqualTo("Dr. Sommer");
        assertThat(now.get("acknowledgedAt").asString())
                .isEqualTo(now.get("actions").get(0).get("at").asString());
        assertThat(now.get("actions").size()).isEqualTo(1);
        JsonNode logged = now.get("actions").get(0);
        assertThat(logged.get("what").asString()).isEqualTo("acknowledged");
        assertThat(logged.get("note").asString()).isEqualTo("calls\nthe runner");
        assertThat(logged.get("version").asInt()).isEqualTo(2);
        assertThat(logged.has("reason")).isFalse();
    }

    @Test
    void theSameOnceMoreChangesNothingEvenWithTheVersionFromBefore() {
        String alert = raise("r-act-twice", NOON, "infection");
        String seen = board.tag(alert);
        assertThat(board.act(alert, "acknowledgement", seen, SOMMER).statusCode())
                .isEqualTo(200);
        HttpResponse<String> again = board.act(alert, "acknowledgement", seen, SOMMER);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("ETag")).hasValue("\"2\"");
        String note = "{\"by\":\"A\",\"text\":\"on the phone\"}";
        assertThat(board.act(alert, "notes", "\"2\"", note).statusCode()).isEqualTo(200);
        assertThat(board.act(alert, "notes", "\"2\"", note).statusCode()).isEqualTo(200);
        String resolution = "{\"by\":\"A\",\"reason\":\"seen\"}";
        assertThat(board.act(alert, "resolution", "\"3\"", resolution).statusCode())
                .isEqualTo(200);
        assertThat(board.act(alert, "resolution", "\"3\"", resolution).statusCode())
                .isEqualTo(200);
        JsonNode now = board.read(alert);
        assertThat(now.get("version").asInt()).isEqualTo(4);
        assertThat(now.get("actions").size()).isEqualTo(3);
    }

    @Test
    void anotherPersonMayTakeItOverAndBothStandInTheLog() {
        String alert = raise("r-act-over", NOON, "infection");
        board.act(alert, "acknowledgement", SOMMER);
        assertThat(board.act(alert, "acknowledgement", "{\"by\":\"Night shift\"}")
                        .statusCode())
                .isEqualTo(200);
        JsonNode now = board.read(alert);
        assertThat(now.get("acknowledgedBy").asString()).isEqualTo("Night shift");
        assertThat(now.get("actions")
                        .valueStream()
                        .map(action -> action.get("by").asString()))
                .containsExactly("Dr. Sommer", "Night shift");
    }

    @Test
    void whoActsOnAVersionThatIsNoMoreIsToldSoAndChangesNothing() {
        String alert = raise("r-act-late", NOON, "infection");
        String seen = board.tag(alert);
        board.act(alert, "acknowledgement", SOMMER);
        for (String action : List.of("acknowledgement", "resolution", "plan-release", "notes")) {
            String body = switch (action) {
                case "resolution" -> "{\"by\":\"B\",\"reason\":\"seen\"}";
                case "notes" -> "{\"by\":\"B\",\"text\":\"t\"}";
                default -> "{\"by\":\"B\"}";
            };
            HttpResponse<String> refused = board.act(alert, action, seen, body);
            assertThat(refused.statusCode()).as(action).isEqualTo(412);
            assertThat(refused.headers().firstValue("ETag")).hasValue("\"2\"");
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            HttpResponse<String> unconditional =
                    stack.send(board.request(alert, action, body).build());
            assertThat(unconditional.statusCode()).as(action).isEqualTo(428);
            assertThat(unconditional.body()).contains("If-Match", "ETag");
            assertThat(board.act(alert, action, "*", body).statusCode()).isEqualTo(428);
            assertThat(board.act(alert, action, "W/\"2\"", body).statusCode()).isEqualTo(412);
            assertThat(board.act(alert, action, "2", body).statusCode())
                    .as("without quotes")
                    .isEqualTo(400);
        }
        assertThat(board.read(alert).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void ofTwentyWhoActOnTheSameVersionAtOnceOneDoesAndTheOthersAreToldThatSomebodyWasFaster() {
        String alert = raise("r-act-race", NOON, "infection");
        for (int round = 1; round <= 3; round++) {
            String seen = board.tag(alert);
            int before = board.read(alert).get("version").asInt();
            List<CompletableFuture<Integer>> all = IntStream.range(0, 20)
                    .mapToObj(who -> CompletableFuture.supplyAsync(() -> board.act(
                                    alert,
                                    who % 2 == 0 ? "acknowledgement" : "notes",
                                    seen,
                                    who % 2 == 0
                                            ? "{\"by\":\"P" + before + "-" + who + "\"}"
                                            : "{\"by\":\"P" + before + "-" + who + "\",\"text\":\"x\"}")
                            .statusCode()))
                    .toList();
            List<Integer> answers = all.stream().map(CompletableFuture::join).toList();
            assertThat(answers).containsOnly(200, 412);
            assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
            assertThat(board.read(alert).get("version").asInt()).isEqualTo(before + 1);
            assertThat(board.read(alert).get("actions").size()).isEqualTo(round);
        }
    }

    @Test
    void aFlagThatComesAtTheSameTimeIsNeverOverwritten() {
        for (int i = 0; i < 10; i++) {
            String runner = "r-act-flag-" + i;
            String alert = raise(runner, NOON, "infection");
            String seen = board.tag(alert);
            var action = CompletableFuture.supplyAsync(
                    () -> board.act(alert, "resolution", seen, "{\"by\":\"A\",\"reason\":\"seen\"}")
                            .statusCode());
            TriageCompleted more = urgent(runner, NOON.plusSeconds(60), "cannot-move");
            stack.publish(Topics.RED_FLAG_ALERTS, runner, Events.alertOf(more));
            int status = action.join();
            String open = "/api/v1/alerts?state=open&limit=100&flag=cannot-move";
            Await.until(() -> assertThat(stack.get(open).body()).contains("\"" + runner + "\""));
            JsonNode first = board.read(alert);
            if (status == 200) {
                assertThat(first.get("state").asString()).isEqualTo("CLOSED");
                assertThat(first.get("redFlags").size()).isEqualTo(1);
                assertThat(board.read(Board.path(more)).get("state").asString()).isEqualTo("OPEN");
            } else {
                assertThat(status).isEqualTo(412);
                assertThat(first.get("redFlags").size()).isEqualTo(2);
            }
        }
    }

    @Test
    void somethingNewMakesATakenAlertWaitAgainAndARepeatDoesNot() {
        TriageCompleted first = urgent("r-act-news", NOON, "infection");
        String alert = raise(first);
        board.act(alert, "acknowledgement", SOMMER);
        stack.publish(
                Topics.RED_FLAG_ALERTS,
                "r-act-news",
                Events.alertOf(urgent("r-act-news", NOON.plusSeconds(60), "infection")));
        Await.until(() -> assertThat(board.read(alert).get("version").asInt()).isEqualTo(3));
        assertThat(board.read(alert).get("acknowledgedBy").asString()).isEqualTo("Dr. Sommer");
        stack.publish(
                Topics.RED_FLAG_ALERTS,
                "r-act-news",
                Events.alertOf(urgent("r-act-news", NOON.plusSeconds(120), "cannot-move")));
        Await.until(() -> assertThat(board.read(alert).get("version").asInt()).isEqualTo(4));
        assertThat(board.read(alert).has("acknowledgedBy")).isFalse();
        assertThat(board.read(alert).get("actions").size()).isEqualTo(1);
        assertThat(board.act(alert, "acknowledgement", SOMMER).statusCode()).isEqualTo(200);
        assertThat(board.read(alert).get("acknowledgedBy").asString()).isEqualTo("Dr. Sommer");
    }

    @Test
    void resolvedItIsOffTheBoardAndALaterFlagOpensANewOneWithANewPrompt() {
        String runner = "r-act-resolved";
        String alert = raise(runner, NOON, "infection");
        HttpResponse<String> resolved = board.act(
                alert, "resolution", "{\"by\":\"Dr. Sommer\",\"reason\":\"referred\",\"note\":\"to the clinic\"}");
        assertThat(resolved.statusCode()).isEqualTo(200);
        JsonNode now = Board.json(resolved);
        assertThat(now.get("state").asString()).isEqualTo("CLOSED");
        assertThat(now.get("resolution").get("by").asString()).isEqualTo("Dr. Sommer");
        assertThat(now.get("resolution").get("reason").asString()).isEqualTo("referred");
        assertThat(now.get("actions").get(0).get("reason").asString()).isEqualTo("referred");
        assertThat(stack.get("/api/v1/runners/" + runner + "/notifications").body())
                .contains("\"CANCELLED\"");
        for (String action : List.of("acknowledgement", "resolution")) {
            HttpResponse<String> refused = board.act(alert, action, "{\"by\":\"B\",\"reason\":\"seen\"}");
            assertThat(refused.statusCode()).isIn(409, 422);
        }
        assertThat(board.act(alert, "acknowledgement", "{\"by\":\"B\"}").body()).contains("closed already");
        assertThat(board.act(alert, "notes", "{\"by\":\"B\",\"text\":\"Came back\"}")
                        .statusCode())
                .isEqualTo(200);
        TriageCompleted again = urgent(runner, NOON.plusSeconds(60), "infection");
        stack.publish(Topics.RED_FLAG_ALERTS, runner, Events.alertOf(again));
        Await.until(() -> assertThat(board.read(Board.path(again)).get("state").asString())
                .isEqualTo("OPEN"));
        assertThat(stack.get("/api/v1/runners/" + runner + "/notifications").body())
                .contains(EventIds.notification(again.getResultId()).toString());
    }

    @Test
    void whatIsWrongIsNamedAndNeverRepeated() {
        String alert = raise("r-act-wrong", NOON, "infection");
        for (String wrong : List.of(
                "{}",
                "{\"by\":\"\"}",
                "{\"by\":\"  \"}",
                "{\"by\":7}",
                "{\"by\":\"" + "n".repeat(101) + "\"}",
                "{\"by\":\"a\\u0000b\"}",
                "{\"by\":\"a\\nb\"}",
                "{\"by\":\"a\\u202eb\"}",
                "{\"by\":\"\\ud800\"}")) {
            HttpResponse<String> refused = board.act(alert, "acknowledgement", wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(refused.body()).contains("\"field\":\"by\"", "1 to 100 characters");
        }
        HttpResponse<String> several = board.act(
                alert, "resolution", "{\"by\":\"B\",\"reason\":\"Xyzzy\",\"note\":\"plugh\\u0007\",\"plover\":1}");
        assertThat(several.statusCode()).isEqualTo(422);
        assertThat(several.body())
                .contains("\"field\":\"reason\"", "\"field\":\"note\"", "\"field\":\"plover\"", "false-alarm")
                .doesNotContain("Xyzzy", "plugh");
        assertThat(board.act(alert, "resolution", "{\"by\":\"B\",\"reason\":\"other\"}")
                        .body())
                .contains("\"field\":\"note\"", "is required with this reason");
        assertThat(board.act(alert, "notes", "{\"by\":\"B\",\"note\":\"n\"}").body())
                .contains("\"field\":\"text\"", "\"field\":\"note\"");
        assertThat(board.act(alert, "acknowledgement", "no json").statusCode()).isEqualTo(400);
        assertThat(stack.send(board.request("/api/v1/alerts/x", "notes", SOMMER).build())
                        .body())
                .contains("alertId");
        assertThat(board.act(Board.path(UUID.randomUUID()), "acknowledgement", "\"1\"", SOMMER)
                        .statusCode())
                .isEqualTo(404);
        assertThat(board.read(alert).get("version").asInt()).isEqualTo(1);
    }

    private String raise(String runner, Instant observedAt, String flag) {
        return raise(urgent(runner, observedAt, flag));
    }

    private String raise(TriageCompleted urgent) {
        stack.publish(Topics.RED_FLAG_ALERTS, urgent.getRunnerId(), Events.alertOf(urgent));
        String alert = Board.path(urgent);
        Await.until(() -> board.read(alert));
        return alert;
    }

    private static TriageCompleted urgent(String runner, Instant observedAt, String flag) {
        return Events.result(runner, observedAt, Level.URGENT_CARE, List.of(Events.urgentFlag(flag)))
                .build();
    }
}
