package org.hiptriage.triage.decision.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.junit.jupiter.api.Test;

/** What a later result must not take back of an earlier one. */
class UrgencyTest {
    private static final Urgency DOCTOR =
            urgency(Level.SEE_DOCTOR, TimeFrame.ONE_DAY, List.of("fall"), List.of("clot"));

    @Test
    void theSameTakesNothingBack_norDoesMore() {
        assertThat(DOCTOR.takesBack(DOCTOR)).isFalse();
        assertThat(urgency(Level.SEE_DOCTOR, TimeFrame.NOW, List.of("fall"), List.of("clot"))
                        .takesBack(DOCTOR))
                .isFalse();
        assertThat(urgency(Level.URGENT_CARE, TimeFrame.NOW, List.of("fall", "infection"), List.of("clot"))
                        .takesBack(DOCTOR))
                .isFalse();
    }

    @Test
    void aLowerLevelDoes_howeverSoonItIs() {
        assertThat(urgency(Level.SEE_DOCTOR, TimeFrame.NOW, List.of("fall"), List.of())
                        .takesBack(urgency(Level.URGENT_CARE, TimeFrame.NOW, List.of("fall"), List.of())))
                .isTrue();
        assertThat(new Urgency(Level.SELF_CARE, Optional.empty(), List.of("fall"), List.of("clot")).takesBack(DOCTOR))
                .isTrue();
    }

    @Test
    void aLaterTimeFrameOfTheSameLevelDoes_butNotOfAHigherOne() {
        assertThat(urgency(Level.SEE_DOCTOR, TimeFrame.ONE_WEEK, List.of("fall"), List.of("clot"))
                        .takesBack(DOCTOR))
                .isTrue();
        assertThat(new Urgency(Level.SEE_DOCTOR, Optional.empty(), List.of("fall"), List.of("clot")).takesBack(DOCTOR))
                .isTrue();
        assertThat(urgency(Level.URGENT_CARE, TimeFrame.ONE_WEEK, List.of("fall"), List.of("clot"))
                        .takesBack(DOCTOR))
                .isFalse();
    }

    @Test
    void aFlagThatIsGoneDoes() {
        assertThat(urgency(Level.SEE_DOCTOR, TimeFrame.ONE_DAY, List.of("recurrent"), List.of("clot"))
                        .takesBack(DOCTOR))
                .isTrue();
    }

    @Test
    void whatWasLeftOpenMayBeRaised_butNotForgotten() {
        assertThat(urgency(Level.SEE_DOCTOR, TimeFrame.ONE_DAY, List.of("fall", "clot"), List.of())
                        .takesBack(DOCTOR))
                .isFalse();
        assertThat(urgency(Level.SEE_DOCTOR, TimeFrame.ONE_DAY, List.of("fall"), List.of())
                        .takesBack(DOCTOR))
                .isTrue();
    }

    private static Urgency urgency(Level level, TimeFrame within, List<String> flags, List<String> open) {
        return new Urgency(level, Optional.of(within), flags, open);
    }
}
