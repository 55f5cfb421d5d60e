package org.hiptriage.notification.exerciseplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiptriage.events.Level;
import org.hiptriage.events.PlanConstraints;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanProgressIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void checkInsDriveAPlanThroughEachOfItsTransitions() {
        String runner = "r-progress";
        JsonNode started = after(assessment(runner, 5));
        assertProgress(started, 1, "ACTIVE", "STARTED", "calm", "2026-11-21");
        assertThat(started.get("startsOn").asString()).isEqualTo("2026-11-21");
        assertThat(started.get("zone").asString()).isEqualTo("Europe/Copenhagen");
        assertThat(started.at("/sessions/0/startsAt").asString()).isEqualTo("2026-11-21T09:00:00Z");
        assertThat(started.at("/sessions/0/minutes").asInt()).isEqualTo(20);
        assertThat(phasesOf(started.get("notYet"), "phase")).containsExactlyInAnyOrder("build", "keep");

        JsonNode goesOn = after(checkIn(runner, 3, 3));
        assertProgress(goesOn, 2, "ACTIVE", "GOES_ON", "calm", "2026-11-21");
        assertThat(phasesOf(goesOn.get("phases"), "code")).containsExactlyInAnyOrder("calm", "build", "keep");
        assertThat(goesOn.get("notYet")).isEmpty();

        JsonNode movesOn = after(checkIn(runner, 14, 2));
        assertProgress(movesOn, 2, "ACTIVE", "MOVES_ON", "build", "2026-12-05");

        JsonNode easesBack = after(checkIn(runner, 20, 4));
        assertProgress(easesBack, 3, "ACTIVE", "EASES_BACK", "calm", "2026-12-11");
        assertThat(phasesOf(easesBack.get("notYet"), "phase")).containsExactlyInAnyOrder("build", "keep");

        JsonNode stays = after(checkIn(runner, 32, 4));
        assertProgress(stays, 4, "ACTIVE", "STAYS", "calm", "2026-12-11");
        assertThat(lastSession(stays)).isAfterOrEqualTo(LocalDate.parse("2026-12-26"));

        assertThat(stack.get("/api/v1/runners/" + runner + "/notifications").body())
                .containsOnlyOnce("Your exercise plan is ready")
                .contains("Your exercise plan has changed");

        TriageCompleted doctor = Events.checkIn(runner, at(33), 8)
                .setLevel(Level.SEE_DOCTOR)
                .setTimeFrame("PT24H")
                .build();
        JsonNode held = after(doctor);
        assertProgress(held, 5, "HELD", "STAYS", "calm", "2026-12-11");
        assertThat(held.at("/heldBecause/0/code").asString()).isEqualTo("level-see-doctor");
        assertThat(lastSession(held)).isBefore(LocalDate.parse("2026-12-23"));

        JsonNode asked = after(Events.checkIn(runner, at(34), 2)
                .setPlanning(new PlanConstraints(2, List.of(), List.of("assessment-needed"), null))
                .build());
        assertThat(asked.at("/heldBecause/0/code").asString()).isEqualTo("assessment-needed");

        JsonNode resumed = after(checkIn(runner, 40, 3));
        assertProgress(resumed, 7, "ACTIVE", "GOES_ON", "calm", "2026-12-31");
        assertThat(phasesOf(resumed.get("phases"), "code")).contains("keep");
        assertThat(resumed.get("heldBecause")).isEmpty();

        JsonNode anew = after(Events.selfCare(runner, at(41)).build());
        assertProgress(anew, 8, "ACTIVE", "STARTED", "calm", "2027-01-01");
        assertThat(anew.get("startsOn").asString()).isEqualTo("2027-01-01");
    }

    @Test
    void aCheckInThatComesLateChangesNothing() {
        JsonNode before = after(assessment("r-late-check-in", 2));
        JsonNode now = after(checkIn("r-late-check-in", 16, 2));
        assertThat(after(checkIn("r-late-check-in", 15, 5))).isEqualTo(now).isNotEqualTo(before);
    }

    @Test
    void aCheckInWithoutAPlanBeginsOneUnlessSomethingSpeaksAgainstIt() {
        TriageCompleted needed = Events.checkIn("r-no-plan", NOON, 2)
                .setPlanning(new PlanConstraints(2, List.of(), List.of("assessment-needed"), null))
                .build();
        stack.publish(Topics.TRIAGE_RESULTS, "r-no-plan", needed);
        awaitResult(needed);
        assertThat(stack.get("/api/v1/runners/r-no-plan/plan").statusCode()).isEqualTo(404);
        JsonNode plan = after(checkIn("r-no-plan", 1, 2));
        assertProgress(plan, 1, "ACTIVE", "STARTED", "calm", "2026-11-22");
        assertThat(plan.get("zone")).isNull();
    }

    @Test
    void aCheckInDoesNotResumeAPlanWhileAnAlertIsOpenAndIWasSeenDoes() {
        String runner = "r-seen-resumes";
        after(assessment(runner, 2));
        TriageCompleted urgent = Events.result(
                        runner, at(1), Level.URGENT_CARE, List.of(Events.urgentFlag("infection")))
                .build();
        stack.publish(Topics.RED_FLAG_ALERTS, runner, Events.alertOf(urgent));
        Await.until(() -> assertThat(plan(runner).get("state").asString()).isEqualTo("HELD"));
        assertThat(after(checkIn(runner, 2, 1)).at("/heldBecause/0/code").asString())
                .isEqualTo("alert-open");
        JsonNode resumed =
                after(Events.checkIn(runner, at(3), 1).setSeenByClinician(true).build());
        assertThat(resumed.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(stack.get("/api/v1/alerts?state=open&limit=100").body()).doesNotContain(runner);
    }

    private JsonNode after(TriageCompleted result) {
        stack.publish(Topics.TRIAGE_RESULTS, result.getRunnerId(), result);
        awaitResult(result);
        return plan(result.getRunnerId());
    }

    private void awaitResult(TriageCompleted result) {
        Await.until(() -> assertThat(stack.get("/api/v1/runners/" + result.getRunnerId() + "/results?limit=100")
                        .body())
                .contains(result.getResultId().toString()));
    }

    private JsonNode plan(String runner) {
        return JSON.readTree(stack.get("/api/v1/runners/" + runner + "/plan").body());
    }

    private static void assertProgress(
            JsonNode plan, int version, String state, String decision, String phase, String since) {
        assertThat(plan.get("progress").toString())
                .isEqualTo("{\"decision\":\"%s\",\"phase\":\"%s\",\"since\":\"%s\"}".formatted(decision, phase, since));
        assertThat(plan.get("state").asString()).isEqualTo(state);
        assertThat(plan.get("version").asInt()).isEqualTo(version);
    }

    private static LocalDate lastSession(JsonNode plan) {
        JsonNode sessions = plan.get("sessions");
        return LocalDate.parse(sessions.get(sessions.size() - 1).get("on").asString());
    }

    private static Set<String> phasesOf(JsonNode list, String key) {
        return list.valueStream().map(entry -> entry.get(key).asString()).collect(Collectors.toSet());
    }

    private static TriageCompleted assessment(String runner, int painScore) {
        return Events.selfCare(runner, NOON)
                .setPlanning(new PlanConstraints(painScore, List.of(), List.of(), "Europe/Copenhagen"))
                .build();
    }

    private static TriageCompleted checkIn(String runner, int days, int painScore) {
        return Events.checkIn(runner, at(days), painScore).build();
    }

    private static Instant at(int days) {
        return NOON.plus(Duration.ofDays(days));
    }
}
