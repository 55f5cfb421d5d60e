package org.hiptriage.systemtests.plan;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code plan.ics} as a calendar of somebody else reads it, held against the plan. */
@OnRunningStack
class PlanCalendarIT {
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime WEEKEND = LocalTime.of(10, 0);

    private final FollowedRunner runner;

    PlanCalendarIT(RunningStack stack) {
        runner = new FollowedRunner(stack.http(), 20);
    }

    @Test
    void its_events_are_the_sessions_of_the_plan_each_with_all_that_is_needed_to_do_it() {
        runner.isAssessed(0, 3, Map.of());
        assertCalendarIsPlan();
        assertThat(events("en").values())
                .as("at the same time of the runner's day, also behind a change of the clocks")
                .allSatisfy(event -> {
                    var starts = start(event).atZone(FollowedRunner.ZONE);
                    assertThat(starts.toLocalTime())
                            .isEqualTo(starts.getDayOfWeek().getValue() > 5 ? WEEKEND : EVENING);
                });
        JsonNode plan = runner.plan();
        assertThat(plan.get("sessions")).hasSizeGreaterThan(20);
        for (JsonNode session : plan.get("sessions")) {
            assertThat(description(events("en"), session)).contains(exercisesAndSteps(plan, session));
        }
        assertThat(events("de").keySet()).isEqualTo(events("en").keySet());
        assertThat(events("de").values())
                .noneMatch(event -> description(event)
                        .contains(plan.at("/exercises/0/steps/0").asString()));
    }

    @Test
    void a_new_version_updates_the_same_events_and_cancels_what_it_takes_back() {
        runner.isAssessed(0, 2, Map.of());
        Map<String, VEvent> first = events("en");
        assertThat(sequences(first)).containsOnly(1);

        runner.checksIn(3, 5);
        assertCalendarIsPlan();
        Map<String, VEvent> second = events("en");
        assertThat(sequences(second)).containsOnly(2);
        assertThat(second.keySet()).containsAll(first.keySet());
        assertThat(onDay(first, 1)).as("what was done stays").isEqualTo(onDay(second, 1));
        assertThat(second.values().stream().filter(event -> event.getStatus().isCancelled()))
                .as("the phases for less pain")
                .isNotEmpty()
                .allMatch(event -> start(event).isAfter(noon(14)));

        assertThat(runner.checksIn(5, 8).get("level").asString()).isEqualTo("SEE_DOCTOR");
        assertCalendarIsPlan();
        Map<String, VEvent> held = events("en");
        assertThat(sequences(held)).allMatch(sequence -> sequence > 2);
        assertThat(held.keySet()).containsAll(first.keySet());
        assertThat(held.values())
                .allMatch(
                        event -> event.getStatus().isCancelled() == start(event).isAfter(noon(5)));
    }

    /** The events that are not cancelled are the sessions, neither more nor fewer. */
    private void assertCalendarIsPlan() {
        JsonNode plan = runner.plan();
        Map<String, VEvent> confirmed = events("en").entrySet().stream()
                .filter(event -> event.getValue().getStatus().isConfirmed())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, JsonNode> sessions = plan.get("sessions")
                .valueStream()
                .collect(
                        Collectors.toMap(session -> session.get("id").asString() + "@hip-triage", Function.identity()));
        assertThat(confirmed.keySet()).isEqualTo(sessions.keySet());
        confirmed.forEach((uid, event) -> {
            JsonNode session = sessions.getOrDefault(uid, plan);
            assertThat(start(event))
                    .isEqualTo(Instant.parse(session.get("startsAt").asString()));
            assertThat(LocalDate.ofInstant(start(event), FollowedRunner.ZONE))
                    .isEqualTo(LocalDate.parse(session.get("on").asString()));
            assertThat(Duration.between(
                            start(event), event.getDateEnd().getValue().toInstant()))
                    .isEqualTo(Duration.ofMinutes(session.get("minutes").asInt()));
            assertThat(event.getSequence().getValue())
                    .isEqualTo(plan.get("version").asInt());
        });
    }

    private Map<String, VEvent> events(String language) {
        return Biweekly.parse(runner.calendar(language)).first().getEvents().stream()
                .collect(Collectors.toMap(event -> event.getUid().getValue(), Function.identity()));
    }

    private static List<Integer> sequences(Map<String, VEvent> events) {
        return events.values().stream()
                .map(event -> event.getSequence().getValue())
                .toList();
    }

    private String onDay(Map<String, VEvent> events, int day) {
        return events.values().stream()
                .filter(event ->
                        LocalDate.ofInstant(start(event), FollowedRunner.ZONE).equals(runner.day(day)))
                .map(PlanCalendarIT::description)
                .findFirst()
                .orElseThrow();
    }

    private Instant noon(int day) {
        return runner.day(day)
                .atTime(LocalTime.NOON)
                .atZone(FollowedRunner.ZONE)
                .toInstant();
    }

    private static Instant start(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }

    private static String description(VEvent event) {
        return event.getDescription().getValue();
    }

    private static String description(Map<String, VEvent> events, JsonNode session) {
        return description(events.entrySet().stream()
                .filter(event -> event.getKey().startsWith(session.get("id").asString()))
                .findFirst()
                .orElseThrow()
                .getValue());
    }

    private static List<String> exercisesAndSteps(JsonNode plan, JsonNode session) {
        List<String> codes = plan.get("phases")
                .valueStream()
                .filter(phase -> phase.get("code").equals(session.get("phase")))
                .flatMap(phase -> phase.get("exercises").valueStream())
                .map(JsonNode::asString)
                .toList();
        List<String> texts = plan.get("exercises")
                .valueStream()
                .filter(exercise -> codes.contains(exercise.get("code").asString()))
                .flatMap(exercise -> Stream.concat(
                        Stream.of(exercise.get("name").asString()),
                        exercise.get("steps").valueStream().map(JsonNode::asString)))
                .toList();
        assertThat(texts).hasSizeGreaterThan(3);
        return texts;
    }
}
