package org.hiptriage.notification.exerciseplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hiptriage.events.Level;
import org.hiptriage.events.PlanConstraints;
import org.hiptriage.events.PossibleCondition;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.SseClient;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanAfterRunIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void aRunThatChangesNothingThatPlansLookAtLeavesThePlanWordForWord() {
        TriageCompleted assessment = assessment("r-plan-same");
        after(assessment);
        JsonNode before = after(Events.checkIn("r-plan-same", at(3), 2).build());
        try (var client = SseClient.open(stack.uri("/api/v1/runners/r-plan-same/stream"), null)) {
            assertThat(after(Events.byRun(assessment, at(10)).build())).isEqualTo(before);
            Await.until(() -> assertThat(client.types()).containsExactly("result"));
        }
        assertThat(notifications("r-plan-same")).hasSize(1);
        JsonNode movedOn = after(Events.checkIn("r-plan-same", at(14), 2).build());
        assertThat(movedOn.at("/progress/decision").asString()).isEqualTo("MOVES_ON");
    }

    @Test
    void aHoldThatARunBringsWaitsFromThenOnAndACorrectedRunTakesItBack() {
        TriageCompleted assessment = assessment("r-plan-hold");
        JsonNode begun = after(assessment);
        assertThat(begun.get("state").asString()).isEqualTo("ACTIVE");

        JsonNode held = after(unanswered(assessment, at(10)));
        assertThat(held.get("state").asString()).isEqualTo("HELD");
        assertThat(held.at("/heldBecause/0/code").asString()).isEqualTo("bone-stress-unanswered");
        assertThat(lastSession(held)).isEqualTo(LocalDate.parse("2026-11-29"));
        assertThat(notifications("r-plan-hold")).hasSize(1);

        JsonNode resumed = after(Events.byRun(assessment, at(12)).build());
        assertThat(resumed.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(resumed.get("startsOn")).isEqualTo(begun.get("startsOn"));
        assertThat(resumed.at("/progress/since").asString()).isEqualTo("2026-12-03");
        assertThat(notifications("r-plan-hold"))
                .hasSize(2)
                .first()
                .satisfies(told -> assertThat(told.toString())
                        .contains("Your exercise plan has changed", "It follows a run that has come in since."));
    }

    @Test
    void aRunThatIsToldWithTheMomentOfTheNewestCheckInHoldsThePlanAndLetsItGoAgain() {
        TriageCompleted assessment = assessment("r-plan-hold-now");
        after(assessment);
        JsonNode before = after(Events.checkIn("r-plan-hold-now", at(5), 2).build());

        JsonNode held = after(TriageCompleted.newBuilder(unanswered(assessment, at(10)))
                .setOccurredAt(at(5))
                .build());
        assertThat(held.at("/heldBecause/0/code").asString()).isEqualTo("bone-stress-unanswered");
        JsonNode resumed = after(Events.byRun(assessment, at(10).plusSeconds(60))
                .setOccurredAt(at(5))
                .build());
        assertThat(resumed.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(resumed.get("startsOn")).isEqualTo(before.get("startsOn"));
    }

    @Test
    void aHoldOfAnEarlierMomentCountsAfterCheckInsTooAndOnlyACheckInLiftsItThen() {
        TriageCompleted assessment = assessment("r-plan-hold-late");
        after(assessment);
        after(Events.checkIn("r-plan-hold-late", at(5), 2).build());

        assertThat(after(unanswered(assessment, at(10))).get("state").asString())
                .isEqualTo("HELD");
        assertThat(after(Events.byRun(assessment, at(11)).build()).get("state").asString())
                .isEqualTo("HELD");
        assertThat(after(Events.checkIn("r-plan-hold-late", at(12), 2).build())
                        .get("state")
                        .asString())
                .isEqualTo("ACTIVE");
    }

    @Test
    void anotherProgrammeBeginsOnTheDayAfterTheRunWasTriagedWithTheNewestPainScore() {
        TriageCompleted assessment = assessment("r-plan-other");
        JsonNode before = after(assessment);
        after(Events.checkIn("r-plan-other", at(5), 5).build());

        JsonNode other = after(otherCondition(assessment, at(10)));
        assertThat(other.get("programme").asString()).isEqualTo("it-band-syndrome");
        assertThat(other.get("startsOn").asString()).isEqualTo("2026-12-01");
        assertThat(other.get("phases")
                        .valueStream()
                        .map(phase -> phase.get("code").asString()))
                .containsExactly("calm");
        assertThat(other.get("version").asInt())
                .isGreaterThan(before.get("version").asInt());
        assertThat(notifications("r-plan-other").get(0).toString()).contains("Your exercise plan has changed");
    }

    @Test
    void anOlderTriageNeverOverwritesANewerOne() {
        TriageCompleted assessment = assessment("r-plan-older");
        after(assessment);
        JsonNode newest = after(otherCondition(assessment, at(10)));

        assertThat(after(unanswered(assessment, at(9)))).isEqualTo(newest);
        assertThat(after(Events.byRun(assessment, at(8)).build())).isEqualTo(newest);
    }

    @Test
    void aRunAboutAnOlderAssessmentThanThePlansChangesNothing() {
        TriageCompleted older = assessment("r-plan-past");
        after(older);
        JsonNode newest = after(Events.selfCare("r-plan-past", at(5)).build());

        assertThat(after(unanswered(older, at(10)))).isEqualTo(newest);
    }

    @Test
    void aRunDoesNotLetGoOfWhatAnOpenAlertHolds() {
        TriageCompleted assessment = assessment("r-plan-alert");
        after(assessment);
        TriageCompleted raised = Events.byRun(assessment, at(10))
                .setLevel(Level.SEE_DOCTOR)
                .setTimeFrame("P7D")
                .setRedFlags(List.of(Events.doctorFlag("recurrent")))
                .build();
        stack.publish(Topics.RED_FLAG_ALERTS, "r-plan-alert", Events.alertOf(raised));
        Await.until(
                () -> assertThat(plan("r-plan-alert").get("state").asString()).isEqualTo("HELD"));
        after(raised);

        JsonNode held = after(Events.byRun(assessment, at(11)).build());
        assertThat(held.get("heldBecause")
                        .valueStream()
                        .map(reason -> reason.get("code").asString()))
                .containsExactly("alert-open");
    }

    private static TriageCompleted unanswered(TriageCompleted assessment, Instant triagedAt) {
        return Events.byRun(assessment, triagedAt)
                .setPlanning(new PlanConstraints(2, List.of(), List.of("bone-stress-unanswered"), "Europe/Copenhagen"))
                .build();
    }

    private static TriageCompleted otherCondition(TriageCompleted assessment, Instant triagedAt) {
        return Events.byRun(assessment, triagedAt)
                .setConditions(List.of(new PossibleCondition("it-band-syndrome", 0.9, List.of(), List.of(), List.of())))
                .build();
    }

    private JsonNode after(TriageCompleted result) {
        String runner = result.getRunnerId();
        stack.publish(Topics.TRIAGE_RESULTS, runner, result);
        Await.until(() -> assertThat(
                        stack.get("/api/v1/runners/" + runner + "/results").body())
                .contains(result.getResultId().toString()));
        return plan(runner);
    }

    private JsonNode plan(String runner) {
        return JSON.readTree(stack.get("/api/v1/runners/" + runner + "/plan").body());
    }

    private List<JsonNode> notifications(String runner) {
        return JSON.readTree(stack.get("/api/v1/runners/" + runner + "/notifications")
                        .body())
                .get("items")
                .valueStream()
                .toList();
    }

    private static LocalDate lastSession(JsonNode plan) {
        JsonNode sessions = plan.get("sessions");
        return LocalDate.parse(sessions.get(sessions.size() - 1).get("on").asString());
    }

    private static TriageCompleted assessment(String runner) {
        return Events.selfCare(runner, NOON).build();
    }

    private static Instant at(int days) {
        return NOON.plus(Duration.ofDays(days));
    }
}
