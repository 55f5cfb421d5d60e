package org.hiptriage.notification.exerciseplan.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hiptriage.notification.exerciseplan.schedule.EarlierSession;
import org.hiptriage.notification.exerciseplan.schedule.PhaseOption;
import org.hiptriage.notification.exerciseplan.schedule.RunnerClock;
import org.hiptriage.notification.exerciseplan.schedule.Segments;
import org.hiptriage.notification.exerciseplan.schedule.Session;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final RunnerClock COPENHAGEN = new RunnerClock(Optional.of("Europe/Copenhagen"), 0);
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final HoldReason DOCTOR = new HoldReason("level-see-doctor", "");
    private static final PhaseOption CALM =
            new PhaseOption("calm", 1, 2, 7, 20, OptionalInt.empty(), List.of("stretch"));

    @Test
    void sessionsBeginInTheEveningAndAtWeekendsInTheMorningByTheRunnersClockThroughTheChangeOfTime() {
        assertThat(COPENHAGEN.startOn(LocalDate.parse("2026-10-23"))).isEqualTo(Instant.parse("2026-10-23T16:00:00Z"));
        assertThat(COPENHAGEN.startOn(LocalDate.parse("2026-10-24"))).isEqualTo(Instant.parse("2026-10-24T08:00:00Z"));
        assertThat(COPENHAGEN.startOn(LocalDate.parse("2026-10-25"))).isEqualTo(Instant.parse("2026-10-25T09:00:00Z"));
        assertThat(COPENHAGEN.startOn(LocalDate.parse("2026-10-26"))).isEqualTo(Instant.parse("2026-10-26T17:00:00Z"));
    }

    @Test
    void withoutAZoneThatIsKnownTheOffsetStandsIn() {
        var clock = new RunnerClock(Optional.of("Mars/Olympus"), -18000);
        assertThat(clock.zone()).isEmpty();
        assertThat(clock.startOn(MONDAY)).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(clock.dateOf(Instant.parse("2026-11-24T02:00:00Z"))).isEqualTo(MONDAY);
    }

    @Test
    void aRunnersSessionOfADateHasTheSameIdInEachPlan() {
        Session one = course().sessions().get(1);
        assertThat(one.on()).isEqualTo(MONDAY.plusDays(1));
        assertThat(one.week()).isEqualTo(1);
        assertThat(one.day()).isEqualTo(2);
        assertThat(course().resumed(MONDAY.plusDays(1)).sessions()).contains(one);
        assertThat(one.id().version()).isEqualTo(5);
    }

    @Test
    void aHeldPlanKeepsWhatHasBegunAndRemembersWhatItTookBack() {
        Instant tuesdayNight = Instant.parse("2026-11-24T19:00:00Z");
        Course held = course().held(List.of(DOCTOR), tuesdayNight).after(course(), tuesdayNight);
        assertThat(held.state()).isEqualTo(PlanState.HELD);
        assertThat(held.version()).isEqualTo(2);
        assertThat(held.sessions()).extracting(Session::on).containsExactly(MONDAY, MONDAY.plusDays(1));
        assertThat(held.earlier()).hasSize(12).allMatch(EarlierSession::withdrawn);
        Course atNoon = course().held(List.of(DOCTOR), Instant.parse("2026-11-24T12:00:00Z"));
        assertThat(atNoon.sessions()).extracting(Session::on).containsExactly(MONDAY);
    }

    @Test
    void aHeldPlanGoesOnFromWhereItWas() {
        Instant noon = Instant.parse("2026-11-24T12:00:00Z");
        Course held = course().held(List.of(DOCTOR), noon).after(course(), noon);
        Course resumed = held.resumed(MONDAY.plusDays(9)).after(held, Instant.parse("2026-12-02T12:00:00Z"));
        assertThat(resumed.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(resumed.version()).isEqualTo(3);
        assertThat(resumed.sessions()).hasSize(14).extracting(Session::on).contains(MONDAY, MONDAY.plusDays(10));
        assertThat(resumed.progress().since()).isEqualTo(MONDAY.plusDays(10));
        assertThat(resumed.earlier())
                .extracting(EarlierSession::on)
                .containsExactlyElementsOf(
                        MONDAY.plusDays(1).datesUntil(MONDAY.plusDays(10)).toList());
    }

    @Test
    void whatOnlyAnAssessmentClearsOutlivesACheckInsReasons() {
        Course child = course().held(List.of(HoldReason.UNDER_16), Instant.parse("2026-11-22T12:00:00Z"));
        Course doctor = child.held(List.of(DOCTOR), Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(doctor.heldBecause()).containsExactly(HoldReason.UNDER_16, DOCTOR);
        assertThat(doctor.waitsForAssessment()).isTrue();
        assertThat(course().held(List.of(DOCTOR), Instant.EPOCH).waitsForAssessment())
                .isFalse();
    }

    @Test
    void aRunTakesBackOnlyWhatATriageOfTheSameReportHeld() {
        Instant noon = Instant.parse("2026-11-24T12:00:00Z");
        Instant later = Instant.parse("2026-11-25T12:00:00Z");
        Course byTriage = course().held(List.of(DOCTOR), noon);
        assertThat(byTriage.revised(List.of(), true, later).state()).isEqualTo(PlanState.ACTIVE);
        assertThat(byTriage.revised(List.of(), false, later).heldBecause()).containsExactly(DOCTOR);
        for (HoldReason other :
                List.of(HoldReason.ALERT_OPEN, HoldReason.PAIN_SCORE, HoldReason.UNDER_16, HoldReason.NOTHING_SUITS)) {
            Course both = course().held(List.of(DOCTOR, other), noon);
            assertThat(both.revised(List.of(), true, later).heldBecause()).containsExactly(other);
        }
    }

    @Test
    void aRunThatHoldsAPlanKeepsWhatHasBegunByThen() {
        Course held = course().revised(List.of(DOCTOR), true, Instant.parse("2026-11-25T19:00:00Z"));
        assertThat(held.sessions())
                .extracting(Session::on)
                .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
        assertThat(held.revised(List.of(DOCTOR), false, Instant.parse("2026-11-27T19:00:00Z")))
                .isEqualTo(held);
    }

    @Test
    void withoutAChangeTheVersionStays() {
        assertThat(course().after(course(), Instant.EPOCH).version()).isEqualTo(1);
    }

    @Test
    void aNewPlanKeepsTheDaysThatAreOverAsTheyWereAndForgetsThemAfterThirtyDays() {
        Instant thursday = Instant.parse("2026-11-26T12:00:00Z");
        Course next = course(MONDAY.plusDays(4), 2).after(course(), thursday);
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.earlier()).extracting(EarlierSession::withdrawn).containsExactly(false, false, false, true);
        Course later = course(MONDAY.plusDays(60), 3).after(next, Instant.parse("2027-01-20T12:00:00Z"));
        assertThat(later.earlier()).isEmpty();
        assertThat(later.version()).isEqualTo(3);
    }

    private static Course course() {
        return course(MONDAY, 1);
    }

    private static Course course(LocalDate from, long resultId) {
        var basis = new Basis(
                new UUID(1, resultId),
                new UUID(2, resultId),
                "r-1",
                Optional.of("left"),
                Instant.parse("2026-11-22T12:00:00Z"),
                "general",
                Optional.empty(),
                List.of(),
                OptionalInt.of(5));
        return Course.of(basis, COPENHAGEN, Segments.laid(List.of(CALM), from, 0, OptionalInt.of(5)));
    }
}
