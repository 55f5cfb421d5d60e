package org.hiptriage.notification.exerciseplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

class CalendarIT {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void theCalendarHasThePlansSessionsAndFollowsItThroughItsVersions() {
        String runner = "r-calendar";
        publish(Events.selfCare(runner, now)
                .setPlanning(new PlanConstraints(null, List.of(), List.of(), "Europe/Copenhagen"))
                .build());
        assertThat(uids(events(runner))).isEqualTo(sessionUids(runner)).isNotEmpty();
        Set<String> first = uids(events(runner));

        publish(Events.checkIn(runner, now.plus(Duration.ofDays(1)), 2).build());
        assertThat(uids(events(runner))).isEqualTo(sessionUids(runner)).containsAll(first);
        assertThat(events(runner)).allMatch(event -> event.getSequence().getValue() == 2);
        Set<String> second = uids(events(runner));

        publish(Events.checkIn(runner, now.plus(Duration.ofDays(2)), 8)
                .setLevel(Level.SEE_DOCTOR)
                .setTimeFrame("PT24H")
                .build());
        List<VEvent> held = events(runner);
        assertThat(uids(held)).isEqualTo(second);
        assertThat(held).allMatch(event -> event.getSequence().getValue() == 3);
        assertThat(uids(held.stream()
                        .filter(event -> event.getStatus().isConfirmed())
                        .toList()))
                .isEqualTo(sessionUids(runner));
        assertThat(held.stream().filter(event -> event.getStatus().isCancelled()))
                .isNotEmpty();
    }

    @Test
    void itIsAFileWithANameThatIsNotSentAgainWhileItIsTheSame() {
        publish(Events.selfCare("r-calendar-file", now).build());
        HttpResponse<String> file = stack.get("/api/v1/runners/r-calendar-file/plan.ics");
        assertThat(file.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"hip-exercises.ics\"");
        String tag = file.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = stack.get("/api/v1/runners/r-calendar-file/plan.ics", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void theLanguageIsWhatIsAskedForElseWhatIsAcceptedElseEnglish() {
        publish(Events.selfCare("r-calendar-de", now).build());
        String path = "/api/v1/runners/r-calendar-de/plan.ics";
        assertThat(stack.get(path).body()).contains("X-WR-CALNAME:Hip exercises");
        assertThat(stack.get(path, "Accept-Language", "de-CH,de;q=0.9,en;q=0.5").body())
                .contains("X-WR-CALNAME:Hüftübungen");
        assertThat(stack.get(path, "Accept-Language", "da, en;q=0.5").body()).contains("X-WR-CALNAME:Hip exercises");
        assertThat(stack.get(path + "?lang=de", "Accept-Language", "en").body()).contains("X-WR-CALNAME:Hüftübungen");
        assertThat(stack.get(path, "Accept-Language", ";;q=what").statusCode()).isEqualTo(200);
        assertThat(stack.get(path + "?lang=%3Cscript%3E").statusCode()).isEqualTo(400);
        assertThat(stack.get(path + "?lang=%3Cscript%3E").body()).doesNotContain("script");
    }

    @Test
    void aRunnerWithoutAPlanHasNoCalendar() {
        HttpResponse<String> none = stack.get("/api/v1/runners/r-nobody/plan.ics");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private void publish(TriageCompleted result) {
        stack.publish(Topics.TRIAGE_RESULTS, result.getRunnerId(), result);
        Await.until(() -> assertThat(stack.get("/api/v1/runners/" + result.getRunnerId() + "/results")
                        .body())
                .contains(result.getResultId().toString()));
    }

    private List<VEvent> events(String runner) {
        return Biweekly.parse(
                        stack.get("/api/v1/runners/" + runner + "/plan.ics").body())
                .first()
                .getEvents();
    }

    private static Set<String> uids(List<VEvent> events) {
        return events.stream().map(event -> event.getUid().getValue()).collect(Collectors.toSet());
    }

    private Set<String> sessionUids(String runner) {
        JsonNode plan = new JsonMapper()
                .readTree(stack.get("/api/v1/runners/" + runner + "/plan").body());
        return plan.get("sessions")
                .valueStream()
                .map(session -> session.get("id").asString() + "@hip-triage")
                .collect(Collectors.toSet());
    }
}
