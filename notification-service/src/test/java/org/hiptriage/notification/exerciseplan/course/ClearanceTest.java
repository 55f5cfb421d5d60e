package org.hiptriage.notification.exerciseplan.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hiptriage.notification.exerciseplan.schedule.PhaseOption;
import org.hiptriage.notification.exerciseplan.schedule.RunnerClock;
import org.hiptriage.notification.exerciseplan.schedule.Segments;
import org.hiptriage.notification.exerciseplan.schedule.Session;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ClearanceTest {
    private static final RunnerClock COPENHAGEN = new RunnerClock(Optional.of("Europe/Copenhagen"), 0);
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Instant SUNDAY = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-11-26T12:00:00Z");
    private static final HoldReason DOCTOR = new HoldReason("level-see-doctor", "");
    private static final HoldReason URGENT = new HoldReason("level-urgent-care", "");
    private static final HoldReason ASSESSMENT = new HoldReason("assessment-needed", "");

    @Test
    void aReleasedPlanGoesOnTheDayAfterAndKeepsWho() {
        Course released = Clearance.released(held(DOCTOR, HoldReason.ALERT_OPEN), "Dr. Sommer", THURSDAY);
        assertThat(released.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(released.sessions())
                .extracting(Session::on)
                .startsWith(LocalDate.parse("2026-11-27"))
                .hasSize(14);
        assertThat(released.release())
                .hasValue(new Release("Dr. Sommer", THURSDAY, List.of("level-see-doctor", "alert-open")));
    }

    @Test
    void aReleaseAnswersWhatAskedToBeSeenAndNothingElse() {
        Course released = Clearance.released(held(DOCTOR, ASSESSMENT), "A", THURSDAY);
        assertThat(Clearance.unanswered(
                        released, List.of(DOCTOR, HoldReason.ALERT_OPEN, ASSESSMENT, URGENT, HoldReason.PAIN_SCORE)))
                .containsExactly(ASSESSMENT, URGENT, HoldReason.PAIN_SCORE);
        assertThat(Clearance.unanswered(held(DOCTOR), List.of(DOCTOR))).containsExactly(DOCTOR);
    }

    @Test
    void whateverHoldsItAgainEndsTheRelease() {
        Course released = Clearance.released(held(DOCTOR), "A", THURSDAY);
        Course again = released.held(List.of(URGENT), THURSDAY.plusSeconds(60));
        assertThat(again.release()).isEmpty();
        assertThat(Clearance.unanswered(again, List.of(DOCTOR))).containsExactly(DOCTOR);
    }

    @Test
    void aReleaseStaysThroughMovingAndANewVersion() {
        Course released = Clearance.released(held(DOCTOR), "A", THURSDAY);
        Course moved = released.moved(List.of(calm()), 2, THURSDAY.plusSeconds(60));
        assertThat(moved.after(released, THURSDAY).release()).isEqualTo(released.release());
    }

    @Test
    void whatSaysThatNoExerciseSuitsSpeaksAgainstARelease() {
        for (HoldReason against : List.of(HoldReason.UNDER_16, HoldReason.NOTHING_SUITS, HoldReason.PAIN_SCORE)) {
            assertThat(Clearance.speaksAgainstRelease(held(DOCTOR, against))).hasValue(against);
        }
        for (HoldReason other : List.of(DOCTOR, URGENT, ASSESSMENT, HoldReason.ALERT_OPEN, HoldReason.ALERT_RESOLVED)) {
            assertThat(Clearance.speaksAgainstRelease(held(other))).isEmpty();
        }
    }

    @Test
    void aResolvedAlertLetsOnlyGoOnWhatNothingElseHoldsAndWhatItMay() {
        Course goesOn = Clearance.alertResolved(held(HoldReason.ALERT_OPEN), true, THURSDAY);
        assertThat(goesOn.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(goesOn.release()).isEmpty();
        assertThat(Clearance.alertResolved(held(HoldReason.ALERT_OPEN), false, THURSDAY)
                        .heldBecause())
                .containsExactly(HoldReason.ALERT_RESOLVED);
        assertThat(Clearance.alertResolved(held(DOCTOR, HoldReason.ALERT_OPEN), true, THURSDAY)
                        .heldBecause())
                .containsExactly(DOCTOR);
        assertThat(Clearance.alertResolved(held(HoldReason.UNDER_16, HoldReason.ALERT_OPEN), true, THURSDAY)
                        .heldBecause())
                .containsExactly(HoldReason.UNDER_16);
        assertThat(Clearance.alertResolved(held(DOCTOR), true, THURSDAY)).isEqualTo(held(DOCTOR));
    }

    @Test
    void aCourseFromBeforeReleasesIsReadWithoutOne() {
        var json = new JsonMapper();
        String text = json.writeValueAsString(course());
        String before = text.replaceAll(",\"release\":(null|\\{[^}]*\\})", "");
        assertThat(before).doesNotContain("release");
        assertThat(json.readValue(before, Course.class)).isEqualTo(course());
        Course released = Clearance.released(held(DOCTOR), "A", THURSDAY);
        assertThat(json.readValue(json.writeValueAsString(released), Course.class))
                .isEqualTo(released);
    }

    private static Course held(HoldReason... reasons) {
        return course().held(List.of(reasons), SUNDAY);
    }

    private static Course course() {
        var basis = new Basis(
                new UUID(1, 1),
                new UUID(2, 2),
                "r-1",
                Optional.of("left"),
                SUNDAY,
                "trochanteric-bursitis",
                Optional.empty(),
                List.of(),
                OptionalInt.of(2));
        return Course.of(basis, COPENHAGEN, Segments.laid(List.of(calm()), MONDAY, 0, OptionalInt.of(2)));
    }

    private static PhaseOption calm() {
        return new PhaseOption("calm", 1, 2, 7, 20, OptionalInt.empty(), List.of("stretch"));
    }
}
