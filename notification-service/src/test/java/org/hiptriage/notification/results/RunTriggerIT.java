package org.hiptriage.notification.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.TriageTrigger;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.result.ResultJson;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a result with trigger RUN is among the results, alerts and prompts; its plan has a test of its own. */
class RunTriggerIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(3));
    private static final JsonMapper JSON = new JsonMapper();

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void itIsTheNewestOfItsAssessmentByWhenItWasTriagedWhicheverComesFirst() {
        TriageCompleted first = Events.selfCare("r-anew", NOON).build();
        TriageCompleted second = Events.byRun(first, LATER).build();
        TriageCompleted third = Events.byRun(first, LATER.plusSeconds(60)).build();
        TriageCompleted checkIn =
                Events.checkIn("r-anew", NOON.plusSeconds(5), 2).build();
        for (TriageCompleted result : List.of(first, third, checkIn, second)) {
            publishResult(result);
        }

        String path = "/api/v1/runners/r-anew/results";
        assertThat(stack.get(path + "/" + first.getAssessmentId()).body())
                .isEqualTo(ResultJson.write(ResultJson.of(third)));
        assertThat(idsIn(path + "/" + first.getAssessmentId() + "?all=true"))
                .containsExactly(id(third), id(second), id(first));
        assertThat(idsIn(path)).containsExactly(id(checkIn), id(third), id(second), id(first));
    }

    @Test
    void aRunAloneClosesNoAlert() {
        TriageCompleted doctor = doctor("r-anew-calm");
        publishAlert(doctor);
        publishResult(doctor);
        publishResult(Events.byRun(Events.selfCare("r-anew-calm", NOON).build(), LATER)
                .setAssessmentId(doctor.getAssessmentId())
                .build());

        assertThat(alert(doctor)).contains("\"state\":\"OPEN\"");
    }

    @Test
    void flagsThatAreOpenAlreadyJoinWithoutAPromptAndANewOnePrompts() {
        TriageCompleted doctor = doctor("r-anew-joins");
        publishAlert(doctor);
        publishResult(doctor);
        TriageCompleted same = Events.byRun(doctor, LATER).build();
        publishAlert(same);
        publishResult(same);
        assertThat(notifications("r-anew-joins")).hasSize(1);

        TriageCompleted more = Events.byRun(doctor, LATER.plusSeconds(60))
                .setRedFlags(List.of(Events.doctorFlag("recurrent"), Events.doctorFlag("no-improvement")))
                .build();
        publishAlert(more);
        publishResult(more);

        Await.until(() -> assertThat(notifications("r-anew-joins")).hasSize(2));
        assertThat(notifications("r-anew-joins").get(0).get("resultId").asString())
                .isEqualTo(id(more));
        assertThat(alert(doctor)).contains("\"prompts\":2", "no-improvement", id(more));
    }

    @Test
    void whatCouldNotBeRuledOutPromptsOnceHoweverOftenARunMakesItAnew() {
        TriageCompleted unsettled = Events.result("r-anew-open", NOON, Level.SEE_DOCTOR, List.of())
                .setCouldNotRuleOut(List.of("infection"))
                .build();
        publishResult(unsettled);
        publishResult(Events.byRun(unsettled, LATER).build());
        assertThat(notifications("r-anew-open")).hasSize(1);

        publishResult(Events.byRun(unsettled, LATER.plusSeconds(60))
                .setCouldNotRuleOut(List.of("infection", "rules-failed"))
                .build());
        assertThat(notifications("r-anew-open")).hasSize(2);
    }

    @Test
    void aRunThatRaisesTheLevelPrompts() {
        TriageCompleted calm = Events.selfCare("r-anew-higher", NOON).build();
        publishResult(calm);
        publishResult(Events.byRun(calm, LATER)
                .setLevel(Level.SEE_DOCTOR)
                .setTimeFrame("PT24H")
                .setCouldNotRuleOut(List.of("rules-failed"))
                .build());

        assertThat(notifications("r-anew-higher").get(0).get("kind").asString()).isEqualTo("SEE_DOCTOR");
    }

    @Test
    void whatARunMakesAnewAfterIWasSeenStaysOpenInEachOrder() {
        for (String runner : List.of("r-anew-seen-1", "r-anew-seen-2")) {
            TriageCompleted assessment = Events.selfCare(runner, NOON).build();
            publishResult(assessment);
            publishResult(Events.checkIn(runner, NOON.plusSeconds(60), 1)
                    .setSeenByClinician(true)
                    .build());
            TriageCompleted anew = Events.byRun(assessment, LATER)
                    .setOccurredAt(NOON.plusSeconds(60))
                    .setLevel(Level.SEE_DOCTOR)
                    .setTimeFrame("P7D")
                    .setRedFlags(List.of(Events.doctorFlag("recurrent")))
                    .build();
            if (runner.endsWith("1")) {
                publishAlert(anew);
                publishResult(anew);
            } else {
                publishResult(anew);
                publishAlert(anew);
            }
            assertThat(alert(anew)).contains("\"state\":\"OPEN\"");
        }
    }

    @Test
    void anUrgentAlertOfTheCheckInThatSaysIWasSeenIsNotClosedWhenARunJoinsIt() {
        TriageCompleted assessment = Events.selfCare("r-anew-seen-9", NOON).build();
        publishResult(assessment);
        TriageCompleted seenWithPain = Events.checkIn("r-anew-seen-9", NOON.plusSeconds(60), 9)
                .setSeenByClinician(true)
                .setLevel(Level.URGENT_CARE)
                .setTimeFrame("PT0S")
                .setRedFlags(List.of(Events.urgentFlag("intense-pain")))
                .build();
        publishAlert(seenWithPain);
        publishResult(seenWithPain);
        TriageCompleted anew = Events.byRun(assessment, LATER)
                .setOccurredAt(seenWithPain.getOccurredAt())
                .setLevel(Level.URGENT_CARE)
                .setTimeFrame("PT0S")
                .setRedFlags(seenWithPain.getRedFlags())
                .build();
        publishAlert(anew);
        publishResult(anew);

        assertThat(alert(seenWithPain)).contains("\"state\":\"OPEN\"", "\"prompts\":1", id(anew));
        assertThat(notifications("r-anew-seen-9").stream()
                        .map(item -> item.get("kind").asString()))
                .containsExactly("URGENT_CARE", "PLAN");
    }

    @Test
    void whatACheckInLeftOpenIsNoNewsWhenARunMakesItAnew() {
        TriageCompleted assessment = Events.selfCare("r-anew-check-in", NOON).build();
        publishResult(assessment);
        TriageCompleted somethingNew = Events.checkIn("r-anew-check-in", NOON.plusSeconds(60), 2)
                .setLevel(Level.SEE_DOCTOR)
                .setTimeFrame("PT24H")
                .setCouldNotRuleOut(List.of("infection"))
                .build();
        publishResult(somethingNew);
        assertThat(notifications("r-anew-check-in")).hasSize(2);
        publishResult(Events.byRun(assessment, LATER)
                .setOccurredAt(somethingNew.getOccurredAt())
                .setLevel(Level.SEE_DOCTOR)
                .setTimeFrame("PT24H")
                .setCouldNotRuleOut(List.of("infection"))
                .build());

        assertThat(notifications("r-anew-check-in")).hasSize(2);
        assertThat(JSON.readTree(stack.get("/api/v1/runners/r-anew-check-in/results/" + assessment.getAssessmentId())
                                .body())
                        .get("trigger")
                        .asString())
                .isEqualTo("RUN");
    }

    private void publishResult(TriageCompleted result) {
        stack.publish(Topics.TRIAGE_RESULTS, result.getRunnerId(), result);
        Await.until(() -> assertThat(idsIn("/api/v1/runners/" + result.getRunnerId() + "/results"))
                .contains(id(result)));
    }

    private void publishAlert(TriageCompleted result) {
        stack.publish(Topics.RED_FLAG_ALERTS, result.getRunnerId(), Events.alertOf(result));
        Await.until(() -> assertThat(stack.postgres()
                        .texts("select event_id::text from inbox where event_id = '"
                                + EventIds.alert(result.getResultId()) + "'"))
                .hasSize(1));
    }

    private String alert(TriageCompleted openedBy) {
        return stack.get("/api/v1/alerts/" + EventIds.alert(openedBy.getResultId()))
                .body();
    }

    private List<JsonNode> notifications(String runner) {
        return items("/api/v1/runners/" + runner + "/notifications");
    }

    private List<String> idsIn(String path) {
        return items(path).stream().map(item -> item.get("resultId").asString()).toList();
    }

    private List<JsonNode> items(String path) {
        return JSON.readTree(stack.get(path).body()).get("items").valueStream().toList();
    }

    private static String id(TriageCompleted result) {
        return result.getResultId().toString();
    }

    private static TriageCompleted doctor(String runner) {
        return Events.result(runner, NOON, Level.SEE_DOCTOR, List.of(Events.doctorFlag("recurrent")))
                .setTrigger(TriageTrigger.ASSESSMENT)
                .build();
    }
}
