package org.hiptriage.notification.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.notification.testing.Outcomes.NOON;
import static org.hiptriage.notification.testing.Outcomes.flag;
import static org.hiptriage.notification.testing.Outcomes.outcome;
import static org.hiptriage.notification.testing.Outcomes.raised;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.Planning;
import org.hiptriage.notification.outcome.RaisedAlert;
import org.hiptriage.notification.outcome.RedFlag;
import org.hiptriage.notification.outcome.Side;
import org.hiptriage.notification.outcome.TimeFrame;
import org.hiptriage.notification.outcome.Trigger;
import org.junit.jupiter.api.Test;

class AlertRulesTest {
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final RedFlag RECURRENT = flag("recurrent", Level.SEE_DOCTOR, "P7D");
    private static final RedFlag CHILD = flag("child-hip", Level.SEE_DOCTOR, "PT24H");
    private static final RedFlag CHILD_WITH_FEVER = flag("child-hip", Level.URGENT_CARE, "PT0S");
    private static final RedFlag INFECTION = flag("infection", Level.URGENT_CARE, "PT0S");

    @Test
    void theFirstFlagsOpenAnAlertAndPrompt() {
        Joined opened = Joining.open(raised(NOON, RECURRENT), NOON);
        assertThat(opened.prompts()).isTrue();
        assertThat(opened.alert().state()).isEqualTo(AlertState.OPEN);
    }

    @Test
    void theSameFlagsAgainJoinWithoutAPrompt() {
        RaisedAlert again = raised(LATER, RECURRENT);
        Joined joined = Joining.join(open(RECURRENT), again);
        assertThat(joined.prompts()).isFalse();
        assertThat(joined.alert().prompts()).isEqualTo(1);
        assertThat(joined.alert().observedAt()).isEqualTo(LATER);
        assertThat(joined.alert().resultId()).isEqualTo(again.resultId());
    }

    @Test
    void aNewFlagPromptsAgainAndTheShortestTimeFrameOfTheHighestLevelHolds() {
        Joined joined = Joining.join(open(RECURRENT), raised(LATER, CHILD));
        assertThat(joined.prompts()).isTrue();
        assertThat(joined.alert().flags()).extracting(RedFlag::code).containsExactly("child-hip", "recurrent");
        assertThat(joined.alert().timeFrame()).hasValue(new TimeFrame("PT24H"));
        assertThat(Joining.join(open(CHILD), raised(LATER, RECURRENT)).alert().timeFrame())
                .hasValue(new TimeFrame("PT24H"));
    }

    @Test
    void aHigherLevelOfTheSameFlagPromptsAgainAndStays() {
        Joined joined = Joining.join(open(CHILD), raised(LATER, CHILD_WITH_FEVER));
        assertThat(joined.prompts()).isTrue();
        assertThat(joined.alert().level()).isEqualTo(Level.URGENT_CARE);
        assertThat(joined.alert().timeFrame()).hasValue(new TimeFrame("PT0S"));
        Joined lower = Joining.join(joined.alert(), raised(LATER.plusSeconds(1), CHILD));
        assertThat(lower.prompts()).isFalse();
        assertThat(lower.alert().level()).isEqualTo(Level.URGENT_CARE);
        assertThat(lower.alert().flags()).containsExactly(CHILD_WITH_FEVER);
    }

    @Test
    void anOlderObservationThatComesLateJoinsItsFlagsAndMovesNothingBack() {
        Alert urgent = Joining.open(raised(LATER, INFECTION), LATER).alert();
        Joined joined = Joining.join(urgent, raised(NOON, RECURRENT));
        assertThat(joined.alert().flags()).containsExactly(INFECTION, RECURRENT);
        assertThat(joined.alert().level()).isEqualTo(Level.URGENT_CARE);
        assertThat(joined.alert().observedAt()).isEqualTo(LATER);
        assertThat(joined.alert().resultId()).isEqualTo(urgent.resultId());
    }

    @Test
    void aNewerAssessmentAtSelfCareClosesSeeDoctorAndNeverUrgentCare() {
        Relief relief = relief(Side.LEFT, LATER);
        assertThat(relief.closes(open(RECURRENT))).isTrue();
        assertThat(relief.closes(open(RECURRENT).closed())).isFalse();
        assertThat(relief.closes(open(INFECTION))).isFalse();
        assertThat(relief(Side.LEFT, NOON).closes(open(RECURRENT))).isFalse();
    }

    @Test
    void bothSidesCoverEachAndNoSideOnlyItself() {
        assertThat(relief(Side.BOTH, LATER).closes(open(RECURRENT))).isTrue();
        assertThat(relief(Side.RIGHT, LATER).closes(open(RECURRENT))).isFalse();
        assertThat(relief(Side.NONE, LATER).closes(open(RECURRENT))).isFalse();
        assertThat(Side.BOTH.covers(Side.NONE)).isFalse();
        assertThat(Side.LEFT.covers(Side.BOTH)).isFalse();
        assertThat(Side.NONE.covers(Side.NONE)).isTrue();
    }

    @Test
    void onlyAFullAssessmentAtSelfCareBringsRelief() {
        assertThat(relief(Level.SELF_CARE, Trigger.ASSESSMENT)).isTrue();
        assertThat(relief(Level.SELF_CARE, Trigger.CHECK_IN)).isFalse();
        assertThat(relief(Level.SELF_CARE, Trigger.RUN)).isFalse();
        assertThat(relief(Level.SEE_DOCTOR, Trigger.ASSESSMENT)).isFalse();
    }

    @Test
    void iWasSeenClosesAnyLevelThatWasObservedByThenOfASideItCovers() {
        assertThat(seen(Side.LEFT, LATER).closes(open(INFECTION))).isTrue();
        assertThat(seen(Side.LEFT, NOON.plusMillis(1)).closes(open(INFECTION))).isTrue();
        assertThat(seen(Side.BOTH, LATER).closes(open(RECURRENT))).isTrue();
        assertThat(seen(Side.LEFT, NOON).closes(open(INFECTION))).isFalse();
        assertThat(seen(Side.RIGHT, LATER).closes(open(INFECTION))).isFalse();
        assertThat(seen(Side.NONE, LATER).closes(open(INFECTION))).isFalse();
        assertThat(seen(Side.LEFT, LATER).closes(open(INFECTION).closed())).isFalse();
    }

    @Test
    void iWasSeenDoesNotCloseWhatTheSameReportRaised() {
        RaisedAlert raised = raised(NOON, INFECTION);
        Alert alert = Joining.open(raised, NOON).alert();
        assertThat(seen(Side.LEFT, NOON).closes(alert)).isFalse();
        Alert joined = Joining.join(open(RECURRENT), raised).alert();
        assertThat(seen(Side.LEFT, NOON).closes(joined)).isFalse();
    }

    private static Relief relief(Side side, Instant observedAt) {
        return new Relief(side, observedAt, false);
    }

    private static Relief seen(Side side, Instant observedAt) {
        return new Relief(side, observedAt, true);
    }

    private static boolean relief(Level level, Trigger trigger) {
        var planning = new Planning(OptionalInt.empty(), List.of(), List.of(), Optional.empty());
        return Relief.of(outcome(level, trigger, NOON, false, List.of(), planning))
                .isPresent();
    }

    private static Alert open(RedFlag flag) {
        return Joining.open(raised(NOON, flag), NOON).alert();
    }
}
