package org.hiptriage.replay.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hiptriage.events.Level;
import org.hiptriage.replay.shadow.outcome.Severity;
import org.hiptriage.replay.shadow.outcome.Shift;
import org.hiptriage.replay.shadow.outcome.Verdict;
import org.junit.jupiter.api.Test;

/** How much a difference matters. */
class ShiftTest {
    private static final Verdict URGENT = verdict(Level.URGENT_CARE, "PT0S", List.of("infection"), List.of());
    private static final Verdict WEEK = verdict(Level.SEE_DOCTOR, "P7D", List.of("recurrent"), List.of());
    private static final Verdict DAY = verdict(Level.SEE_DOCTOR, "PT24H", List.of("recurrent"), List.of());
    private static final Verdict CARE = verdict(Level.SELF_CARE, "", List.of(), List.of());

    @Test
    void an_emergency_that_is_less_with_the_candidate_is_the_gravest() {
        assertThat(Shift.of(URGENT, WEEK).severity()).isEqualTo(Severity.MISSED_EMERGENCY);
        assertThat(Shift.of(URGENT, CARE).words())
                .containsExactly("URGENT_CARE now → SELF_CARE", "no red flag infection");
        assertThat(Shift.of(URGENT, Verdict.FAILURE).severity()).isEqualTo(Severity.FAILURE);
    }

    @Test
    void more_time_is_less_urgent_and_less_time_more() {
        assertThat(Shift.of(DAY, WEEK).severity()).isEqualTo(Severity.LESS_URGENT);
        assertThat(Shift.of(WEEK, DAY).severity()).isEqualTo(Severity.MORE_URGENT);
        assertThat(Shift.of(WEEK, CARE).severity()).isEqualTo(Severity.LESS_URGENT);
        assertThat(Shift.of(CARE, WEEK).severity()).isEqualTo(Severity.MORE_URGENT);
        assertThat(Shift.of(WEEK, DAY).words())
                .containsExactly("SEE_DOCTOR within 7 days → SEE_DOCTOR within 24 hours");
    }

    @Test
    void a_flag_that_was_left_open_and_is_raised_is_not_lost() {
        Verdict open = verdict(Level.SEE_DOCTOR, "PT24H", List.of(), List.of("infection"));
        Verdict raised = verdict(Level.SEE_DOCTOR, "PT24H", List.of("infection"), List.of());
        assertThat(Shift.of(open, raised).severity()).isEqualTo(Severity.FLAG_GAINED);
        assertThat(Shift.of(raised, open).severity()).isEqualTo(Severity.FLAG_LOST);
    }

    @Test
    void another_first_cause_matters_least() {
        Verdict other = new Verdict(
                CARE.level(),
                CARE.timeFrame(),
                CARE.redFlags(),
                CARE.couldNotRuleOut(),
                Optional.of("hip-labral-tear"));
        assertThat(Shift.of(CARE, other))
                .isEqualTo(new Shift(Severity.OTHER_CAUSE, List.of("first cause none → hip-labral-tear")))
                .isGreaterThan(Shift.of(URGENT, CARE));
    }

    private static Verdict verdict(Level level, String timeFrame, List<String> flags, List<String> open) {
        return new Verdict(
                Optional.of(level),
                Optional.of(timeFrame).filter(text -> !text.isEmpty()),
                flags,
                open,
                Optional.empty());
    }
}
