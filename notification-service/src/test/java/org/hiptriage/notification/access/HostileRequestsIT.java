package org.hiptriage.notification.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Board;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are meant for the database, a log, a header or a spreadsheet. */
class HostileRequestsIT {
    private final NotificationStack stack = NotificationStack.shared();
    private final Board board = new Board(stack);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1",
                "'; drop table alert; --",
                "%' union select secret from calendar_secret --",
                "$1",
                ":text",
                "\\",
                "%",
                "_"
            })
    void aSearchForSqlFindsWhatHasThatText(String text) {
        String runner = "r-hostile-" + UUID.randomUUID();
        TriageCompleted urgent = Events.result(
                        runner,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        Level.URGENT_CARE,
                        List.of(Events.urgentFlag("infection")))
                .build();
        stack.publish(Topics.RED_FLAG_ALERTS, runner, Events.alertOf(urgent));
        Await.until(() -> board.read(Board.path(urgent)));

        HttpResponse<String> found = stack.get("/api/v1/alerts/history?text=" + encoded(text));
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(found.body()).doesNotContain(runner);
        assertThat(stack.get("/api/v1/alerts/history?text=" + runner).body()).contains(runner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 or 1=1", "1; drop table result", "-1", "null", "2026-11-20T12:00:00Z\n' or 1=1 --"})
    void aCursorThatSomebodyMadeUpIsRefusedOrFindsNothing(String inside) {
        String cursor = Base64.getUrlEncoder().encodeToString(inside.getBytes(StandardCharsets.UTF_8));
        for (String path : List.of("/api/v1/runners/r-cursor/results", "/api/v1/alerts", "/api/v1/audit")) {
            HttpResponse<String> answer = stack.get(path + "?cursor=" + cursor);
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isIn(200, 400);
            assertThat(answer.body()).doesNotContain("SQL", "syntax", "Exception", inside);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r-1\r\nSet-Cookie: a=b",
                "r-1\nforged line",
                "<script>",
                "r-1\"; filename=\"x.exe",
                "..",
                "r-1\0"
            })
    void whatIsNoRunnerIdReachesNoHeaderNoLogAndNoAnswer(String id) {
        for (String rest : List.of("export", "plan.ics", "results")) {
            HttpResponse<String> answer = stack.get("/api/v1/runners/" + encoded(id) + "/" + rest);
            assertThat(answer.statusCode()).as(rest).isIn(400, 404, 403);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(answer.body()).doesNotContain("<script>", "forged", "x.exe");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
