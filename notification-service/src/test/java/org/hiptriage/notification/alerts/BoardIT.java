package org.hiptriage.notification.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Board;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BoardIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String LIST = "/api/v1/alerts";

    private final NotificationStack stack = NotificationStack.shared();
    private final Board board = new Board(stack);

    @Test
    void alertsAreFoundByFlagLevelAndWhetherSomebodyHasTakenThem() {
        String taken = raise("r-board-taken", "sudden-swelling", Level.URGENT_CARE);
        raise("r-board-waits", "sudden-swelling", Level.URGENT_CARE);
        raise("r-board-doctor", "sudden-swelling", Level.SEE_DOCTOR);
        board.act(taken, "acknowledgement", "{\"by\":\"Dr. Sommer\"}");
        String flag = "?flag=sudden-swelling&limit=100";
        assertThat(runners(flag)).containsExactly("r-board-taken", "r-board-waits", "r-board-doctor");
        assertThat(runners(flag + "&level=SEE_DOCTOR")).containsExactly("r-board-doctor");
        assertThat(runners(flag + "&acknowledged=true")).containsExactly("r-board-taken");
        assertThat(runners(flag + "&acknowledged=false&level=")).containsExactly("r-board-waits", "r-board-doctor");
        assertThat(runners(flag + "&state=closed")).isEmpty();
        assertThat(runners("?flag=sudden-swell")).isEmpty();
        board.act(taken, "resolution", "{\"by\":\"Dr. Sommer\",\"reason\":\"seen\"}");
        assertThat(runners(flag + "&state=closed")).containsExactly("r-board-taken");
        assertThat(runners(flag)).containsExactly("r-board-waits", "r-board-doctor");
    }

    @Test
    void alertsAreFoundByHowLongTheyHaveBeenThere() {
        raise("r-board-new", "deformed", Level.URGENT_CARE);
        raise("r-board-old", "deformed", Level.URGENT_CARE);
        stack.postgres()
                .execute("update alert set opened_at = now() - interval '2 hours' where runner_id = 'r-board-old'");
        assertThat(runners("?flag=deformed&age=PT1H")).containsExactly("r-board-old");
        assertThat(runners("?flag=deformed&age=PT0S")).containsExactly("r-board-old", "r-board-new");
        assertThat(runners("?flag=deformed&age=PT3H")).isEmpty();
    }

    @Test
    void aFilteredListIsReadPageByPageAndAnItemsVersionIsItsEtag() {
        List<String> all = IntStream.range(0, 5)
                .mapToObj(i -> {
                    raise("r-board-page-" + i, "paged", i % 2 == 0 ? Level.SEE_DOCTOR : Level.URGENT_CARE);
                    return "r-board-page-" + i;
                })
                .toList();
        List<String> read = new ArrayList<>();
        JsonNode page = board.read(LIST + "?flag=paged&limit=2");
        read.addAll(runners(page));
        while (page.hasNonNull("nextCursor")) {
            page = board.read(LIST + "?flag=paged&limit=2&cursor="
                    + page.get("nextCursor").asString());
            read.addAll(runners(page));
        }
        assertThat(read)
                .containsExactly(
                        "r-board-page-1", "r-board-page-3", "r-board-page-0", "r-board-page-2", "r-board-page-4")
                .containsExactlyInAnyOrderElementsOf(all);
        JsonNode item = page.get("items").get(0);
        String alert = LIST + "/" + item.get("alertId").asString();
        assertThat(board.tag(alert)).isEqualTo("\"" + item.get("version").asInt() + "\"");
        assertThat(item.has("actions")).isFalse();
    }

    @Test
    void theDescriptionNamesTheActionsAndTheirConditions() {
        String description = stack.get("/v3/api-docs").body();
        assertThat(description)
                .contains(
                        "/api/v1/alerts/{alertId}/acknowledgement",
                        "/api/v1/alerts/{alertId}/resolution",
                        "/api/v1/alerts/{alertId}/plan-release",
                        "/api/v1/alerts/{alertId}/notes",
                        "/api/v1/alerts/stream",
                        "\"428\"",
                        "\"412\"",
                        "If-Match",
                        "\"acknowledged\"");
    }

    private String raise(String runner, String flag, Level level) {
        TriageCompleted result = Events.result(
                        runner,
                        NOON,
                        level,
                        List.of(level == Level.URGENT_CARE ? Events.urgentFlag(flag) : Events.doctorFlag(flag)))
                .build();
        stack.publish(Topics.RED_FLAG_ALERTS, runner, Events.alertOf(result));
        Await.until(() -> board.read(Board.path(result)));
        return Board.path(result);
    }

    private List<String> runners(String query) {
        return runners(board.read(LIST + query));
    }

    private static List<String> runners(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("runnerId").asString())
                .toList();
    }
}
