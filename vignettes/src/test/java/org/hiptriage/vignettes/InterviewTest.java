package org.hiptriage.vignettes;

import static org.assertj.core.api.Assertions.assertThat;

import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.vignettes.interview.InterviewFigures;
import org.junit.jupiter.api.Test;

/** What is lost by asking only for what matters: nothing, and how much less is asked. */
class InterviewTest {
    private final InterviewFigures figures = Shipped.benchmark().interview();

    @Test
    void no_vignette_comes_out_less_urgent_or_with_another_first_cause() {
        assertThat(figures.different()).isEmpty();
    }

    @Test
    void half_of_the_vignettes_need_at_most_twelve_questions_after_the_signs_that_cannot_wait() {
        assertThat(figures.median(each -> true)).isLessThanOrEqualTo(12);
    }

    /** Most vignettes are emergencies, which hides how long it is for the others: this is theirs. */
    @Test
    void who_has_no_emergency_is_asked_little_more_than_that() {
        assertThat(figures.median(each -> each.level() != Level.URGENT_CARE)).isLessThanOrEqualTo(14);
    }
}
