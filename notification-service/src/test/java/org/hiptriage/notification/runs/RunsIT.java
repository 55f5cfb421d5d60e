package org.hiptriage.notification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.Runs;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunsIT {
    private static final JsonMapper JSON = new JsonMapper();

    private final NotificationStack stack = NotificationStack.shared();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void aRunInTheTopicIsServedWithAllThatIsKnownOfIt() {
        Instant startedAt =
                Instant.parse(now.minus(Duration.ofDays(3)).toString().substring(0, 10) + "T23:30:00Z");
        RunRecorded run = Runs.run("r-run-all", startedAt, 12_400)
                .setZone("Europe/Copenhagen")
                .setMovingSeconds(4400L)
                .setAscentMeters(120.5)
                .setDescentMeters(118.0)
                .setAverageCadenceSpm(168.0)
                .setSubSport("trail")
                .setShoeId("shoe-7")
                .setDevice("Acme Runner 2")
                .build();
        publish(run);

        String localDate = now.minus(Duration.ofDays(2)).toString().substring(0, 10);
        assertThat(items("r-run-all", 1).get(0))
                .isEqualTo(JSON.readTree("""
                {"runId": "%s", "startedAt": "%sT00:30:00+01:00", "zone": "Europe/Copenhagen", "localDate": "%s",
                 "durationSeconds": 4464, "movingSeconds": 4400, "distanceMeters": 12400.0, "ascentMeters": 120.5,
                 "descentMeters": 118.0, "averageCadenceSpm": 168.0, "sport": "running", "subSport": "trail",
                 "shoeId": "shoe-7", "device": "Acme Runner 2", "manual": false,
                 "source": "https://watch.example/api", "alsoRecordedBy": []}
                """.formatted(run.getRunId(), localDate, localDate)));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        publish(Runs.session("r-run-bare", daysAgo(1), 1800).build());

        assertThat(items("r-run-bare", 1).get(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "runId",
                        "startedAt",
                        "localDate",
                        "durationSeconds",
                        "sport",
                        "manual",
                        "source",
                        "alsoRecordedBy");
    }

    @Test
    void theSameRunFromTwoSourcesIsListedOnceWithTheOtherSource() {
        RunRecorded watch = Runs.run("r-run-twice", daysAgo(2), 8000).build();
        publish(watch);
        publish(Runs.run("r-run-twice", daysAgo(2).plusSeconds(60), 8100)
                .setSource("https://phone.example/")
                .build());
        publish(Runs.run("r-run-twice", daysAgo(1), 5000).build());

        Await.until(() -> assertThat(items("r-run-twice", 2).get(1).get("alsoRecordedBy"))
                .isEqualTo(JSON.readTree("[\"https://phone.example/\"]")));
        assertThat(items("r-run-twice", 2).get(1).get("runId").asString())
                .isEqualTo(watch.getRunId().toString());
    }

    @Test
    void aRunMuchLongerThanTheLongestOfThirtyDaysIsMarked() {
        for (int day : List.of(20, 15, 10)) {
            publish(Runs.run("r-run-spike", daysAgo(day), 8000 - day).build());
        }
        publish(Runs.run("r-run-spike", daysAgo(5), 12_400).build());

        List<JsonNode> items = items("r-run-spike", 4);
        assertThat(items.get(0).get("spike")).isEqualTo(JSON.readTree("""
                {"longestBeforeMeters": 7990.0, "longestBeforeOn": "%s"}
                """.formatted(
                        items.get(1).get("localDate").asString())));
        assertThat(items.subList(1, 4)).noneMatch(item -> item.has("spike"));
    }

    @Test
    void theListGoesBackAsManyWeeksAsAskedAndASpikeLooksFurther() {
        List<Integer> days = List.of(95, 92, 89, 83, 6, 8, 363, 365);
        for (int day : days) {
            publish(Runs.run("r-run-weeks", daysAgo(day), day == 83 ? 9000 : 5000)
                    .build());
        }
        Await.until(() -> assertThat(list("r-run-weeks", "?weeks=52")).hasSize(7));
        assertThat(list("r-run-weeks", "?weeks=1")).hasSize(1);
        assertThat(list("r-run-weeks", "")).hasSize(3);
        assertThat(list("r-run-weeks", "?weeks=12")).isEqualTo(list("r-run-weeks", ""));
        assertThat(list("r-run-weeks", "").get(2).has("spike")).isTrue();
    }

    @Test
    void runsCanBePagedThroughNewestFirstWithoutGapOrRepeat() {
        List<RunRecorded> runs = IntStream.range(1, 8)
                .mapToObj(i ->
                        Runs.run("r-run-pages", daysAgo(i / 2), 2000 + 1000 * i).build())
                .toList();
        runs.forEach(this::publish);
        List<JsonNode> whole = items("r-run-pages", 7);

        List<JsonNode> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = JSON.readTree(stack.get("/api/v1/runners/r-run-pages/runs?limit=2" + cursor)
                    .body());
            page.get("items").forEach(paged::add);
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").asString();
        } while (!cursor.isEmpty());

        assertThat(paged).isEqualTo(whole);
        assertThat(whole.stream()
                        .map(item ->
                                Instant.parse(item.get("startedAt").asString().replace("+01:00", "Z"))))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void aDeletedRunIsGoneAndNothingIsKeptOfItButThatItWas() {
        RunRecorded run =
                Runs.run("r-run-deleted", daysAgo(1), 8000).setShoeId("shoe-1").build();
        publish(run);
        items("r-run-deleted", 1);
        publish(RunRecorded.newBuilder(run)
                .setEventId(UUID.randomUUID())
                .setReceivedAt(now)
                .setModifiedAt(now)
                .setDeleted(true)
                .build());

        items("r-run-deleted", 0);
        publish(run);
        publish(Runs.run("r-run-deleted", daysAgo(2), 7000).build());
        assertThat(items("r-run-deleted", 1).get(0).get("distanceMeters").asDouble())
                .isEqualTo(7000);
        assertThat(stack.postgres()
                        .texts("select concat(distance_meters, shoe_id) from run_recording where run_id = '"
                                + run.getRunId() + "'"))
                .containsExactly("");
    }

    @Test
    void aBurstOfTenThousandRunsIsTakenInWithinSeconds() {
        EventSerde<RunRecorded> serde = EventSerde.of(RunRecorded.class);
        Instant before = Instant.now();
        stack.publishAll(
                "run-events",
                "r-run-burst",
                IntStream.range(0, 10_000)
                        .mapToObj(i -> serde.write(
                                Runs.run("r-run-burst", daysAgo(1 + i % 80).minusSeconds(i * 7L), 3000 + i)
                                        .build()))
                        .toList());
        Await.until(() -> assertThat(stack.postgres()
                        .texts("select count(*)::text from run_recording where runner_id = 'r-run-burst'"))
                .containsExactly("10000"));
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(list("r-run-burst", "?limit=100")).hasSize(100);
    }

    private void publish(RunRecorded run) {
        stack.publish(Topics.RUN_EVENTS, run.getRunnerId(), run);
    }

    private List<JsonNode> items(String runner, int expected) {
        Await.until(() -> assertThat(list(runner, "")).hasSize(expected));
        return list(runner, "");
    }

    private List<JsonNode> list(String runner, String query) {
        return JSON.readTree(
                        stack.get("/api/v1/runners/" + runner + "/runs" + query).body())
                .get("items")
                .valueStream()
                .toList();
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days)).minusSeconds(3 * 3600);
    }
}
