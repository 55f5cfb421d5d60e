package org.hiptriage.notification.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.schemas.result.ResultJson;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class ResultsIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void aResultInTheTopicIsServedWordForWordAsTheContractWritesIt() {
        TriageCompleted result = Events.selfCare("r-verbatim", NOON).build();
        stack.publish(Topics.TRIAGE_RESULTS, "r-verbatim", result);
        String json = ResultJson.write(ResultJson.of(result));
        Await.until(
                () -> assertThat(stack.get("/api/v1/runners/r-verbatim/results").body())
                        .isEqualTo("{\"items\":[" + json + "],\"nextCursor\":null}"));
        assertThat(stack.get("/api/v1/runners/r-verbatim/results/" + result.getAssessmentId())
                        .body())
                .isEqualTo(json);
    }

    @Test
    void resultsCanBePagedThroughNewestFirstWithoutGapOrRepeat() {
        List<TriageCompleted> results = IntStream.range(0, 5)
                .mapToObj(i -> Events.selfCare("r-pages", NOON.plusSeconds(i)).build())
                .toList();
        results.forEach(result -> stack.publish(Topics.TRIAGE_RESULTS, "r-pages", result));
        Await.until(() -> assertThat(
                        idsIn(stack.get("/api/v1/runners/r-pages/results").body()))
                .hasSize(5));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            String page = stack.get("/api/v1/runners/r-pages/results?limit=2" + cursor)
                    .body();
            seen.addAll(idsIn(page));
            Matcher next = Pattern.compile("\"nextCursor\":\"([^\"]+)\"").matcher(page);
            cursor = next.find() ? "&cursor=" + next.group(1) : "";
        } while (!cursor.isEmpty());
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.of(4, 3, 2, 1, 0)
                        .mapToObj(i -> results.get(i).getResultId().toString())
                        .toList());
    }

    @Test
    void allResultsOfAnAssessmentCanBeListed() {
        TriageCompleted first = Events.selfCare("r-all", NOON).build();
        UUID again = UUID.randomUUID();
        TriageCompleted second = TriageCompleted.newBuilder(first)
                .setEventId(again)
                .setResultId(again)
                .setTriagedAt(NOON.plusSeconds(3600))
                .build();
        stack.publish(Topics.TRIAGE_RESULTS, "r-all", first);
        stack.publish(Topics.TRIAGE_RESULTS, "r-all", second);
        String path = "/api/v1/runners/r-all/results/" + first.getAssessmentId();
        Await.until(() -> assertThat(idsIn(stack.get(path + "?all=true").body()))
                .containsExactly(again.toString(), first.getResultId().toString()));
        assertThat(stack.get(path).body()).isEqualTo(ResultJson.write(ResultJson.of(second)));
    }

    private static List<String> idsIn(String page) {
        return Pattern.compile("\"resultId\":\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
