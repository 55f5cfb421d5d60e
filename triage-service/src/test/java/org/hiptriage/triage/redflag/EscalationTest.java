package org.hiptriage.triage.redflag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.criterion.AnyPresent;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.junit.jupiter.api.Test;

/** Of several escalations the most urgent counts, in whichever order a pack names them. */
class EscalationTest {
    private static final Facts FACTS = new Facts(
            FindingSet.of(0),
            FindingSet.NONE,
            FindingSet.NONE,
            FindingSet.NONE,
            OptionalInt.empty(),
            OptionalInt.empty());
    private static final RedFlag.Urgency WEEK = new RedFlag.Urgency(Level.SEE_DOCTOR, TimeFrame.ONE_WEEK, "week");
    private static final RedFlag.Urgency DAY = new RedFlag.Urgency(Level.SEE_DOCTOR, TimeFrame.ONE_DAY, "day");
    private static final RedFlag.Urgency URGENT = new RedFlag.Urgency(Level.URGENT_CARE, TimeFrame.ONE_DAY, "urgent");
    private static final RedFlag.Urgency NOW = new RedFlag.Urgency(Level.URGENT_CARE, TimeFrame.NOW, "now");

    @Test
    void theHigherLevelCounts_evenWithinALongerTime() {
        RedFlag.Urgency doctorNow = new RedFlag.Urgency(Level.SEE_DOCTOR, TimeFrame.NOW, "doctor now");

        assertThat(urgency(WEEK, URGENT, doctorNow)).isEqualTo(URGENT);
        assertThat(urgency(WEEK, doctorNow, URGENT)).isEqualTo(URGENT);
    }

    @Test
    void withinALevelTheShorterTimeCounts() {
        assertThat(urgency(WEEK, NOW, URGENT)).isEqualTo(NOW);
        assertThat(urgency(WEEK, URGENT, NOW)).isEqualTo(NOW);
        assertThat(urgency(DAY, WEEK)).isEqualTo(DAY);
    }

    @Test
    void oneThatIsAsUrgentSaysWhatToDoInPlaceOfTheFlag() {
        RedFlag.Urgency asUrgent = new RedFlag.Urgency(Level.SEE_DOCTOR, TimeFrame.ONE_DAY, "more to the point");

        assertThat(urgency(DAY, asUrgent)).isEqualTo(asUrgent);
    }

    private static RedFlag.Urgency urgency(RedFlag.Urgency base, RedFlag.Urgency... escalations) {
        var there = new AnyPresent(FindingSet.of(0));
        var flag = new RedFlag(
                "planted",
                base,
                "Planted.",
                false,
                there,
                false,
                Stream.of(escalations)
                        .map(urgency -> new RedFlag.Escalation(there, urgency))
                        .toList(),
                List.of(),
                false);
        return FlagOutcome.of(flag, FACTS).urgency().orElseThrow();
    }
}
