package org.hiptriage.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class AdviceTest {

    private static final Knowledge KNOWLEDGE = ShippedPacks.read("/packs/small.yaml");

    private static final String[] OUTER = {"site.lateral-hip", "sign.tender-outer-hip"};
    private static final String[] FRONT = {"site.groin", "worse.lifting-leg"};

    @Test
    void oneConditionGivesItsOwnAdvice_withTheGeneralAfterIt() {
        Advice advice = advice(ReportBuilder.report().present(OUTER));
        assertThat(advice.now()).isEqualTo("Look after it yourself.");
        assertThat(advice.running()).isEqualTo("Outer: less.");
        assertThat(advice.crossTraining()).containsExactly("swimming", "cycling");
        assertThat(advice.avoid()).isEmpty();
        assertThat(advice.treatment()).containsExactly("Stretch.", "Ice.");
        assertThat(advice.prevention()).containsExactly("Warm up.");
        assertThat(advice.recoveryWeeks()).hasValue(new RecoveryWeeks(2, OptionalInt.of(6)));
    }

    @Test
    void severalConditionsAreAllSatisfied_withoutRepeating() {
        Advice advice = advice(ReportBuilder.report().present(OUTER).present(FRONT));
        assertThat(advice.running()).isEqualTo("Outer: Outer: less. Front: Front: rest.");
        assertThat(advice.crossTraining()).containsExactly("swimming");
        assertThat(advice.avoid()).containsExactly("cycling");
        assertThat(advice.treatment()).containsExactly("Stretch.", "Ice.", "Rest.");
        assertThat(advice.prevention()).containsExactly("Warm up.", "Strengthen.");
    }

    @Test
    void whatACauseSpeaksAgainstIsNeverOffered_notEvenByThePacksOwnMistake() {
        var rules = new TriageRules(ShippedPacks.small(
                "crossTraining: [{ code: swimming, sources: [ext:test] }]",
                "crossTraining: [{ code: swimming, sources: [ext:test] }, { code: cycling, sources: [ext:test] }]"));
        Advice advice = rules.decide(ReportBuilder.report().present(FRONT).build(), List.of())
                .advice();
        assertThat(advice.crossTraining()).containsExactly("swimming");
    }

    @Test
    void ofFlagsOfOneLevelOnlyTheMostUrgentSayWhatToDoFirst() {
        assertThat(advice(ReportBuilder.report().present("onset.fall-or-blow", "site.groin", "history.recurrent-bouts"))
                        .now())
                .isEqualTo("See a doctor tomorrow.");
    }

    @Test
    void aFlagOfALowerLevelSaysNothingFirst_howeverSoonItIs() {
        var rules = new TriageRules(
                ShippedPacks.small("timeFrame: P7D\n    reason: It keeps", "timeFrame: PT0S\n    reason: It keeps"));
        assertThat(rules.decide(
                                ReportBuilder.report()
                                        .present("flag.fever", "history.recurrent-bouts")
                                        .build(),
                                List.of())
                        .advice()
                        .now())
                .isEqualTo("Go now.");
    }

    @Test
    void recoverySpansConditionsThatTie_andIsOpenWhereOneIs() {
        assertThat(advice(ReportBuilder.report().present(OUTER).present(FRONT)).recoveryWeeks())
                .hasValue(new RecoveryWeeks(2, OptionalInt.empty()));
    }

    @Test
    void recoveryIsTheFirstConditionsWhereNothingTies() {
        assertThat(advice(ReportBuilder.report().present(OUTER).present("site.groin"))
                        .recoveryWeeks())
                .hasValue(new RecoveryWeeks(2, OptionalInt.of(6)));
    }

    @Test
    void whereNothingIsNamedTheGeneralAdviceHolds() {
        Advice advice = advice(ReportBuilder.report());
        assertThat(advice.running()).isEqualTo("Run gently.");
        assertThat(advice.treatment()).containsExactly("Ice.");
        assertThat(advice.crossTraining()).isEmpty();
        assertThat(advice.recoveryWeeks()).isEmpty();
    }

    @Test
    void aLevelAboveSelfCareOverridesRunning_andLeavesTheRest() {
        Advice advice = advice(ReportBuilder.report().present(OUTER).present("history.recurrent-bouts"));
        assertThat(advice.now()).isEqualTo("Make an appointment.");
        assertThat(advice.running()).isEqualTo("Rest until seen.");
        assertThat(advice.crossTraining()).containsExactly("swimming", "cycling");
    }

    @Test
    void aFlagThatForbidsRunningForbidsOtherTrainingToo() {
        Advice advice = advice(ReportBuilder.report().present(OUTER).present("onset.fall-or-blow", "site.groin"));
        assertThat(advice.running()).isEqualTo("Do not run.");
        assertThat(advice.crossTraining()).isEmpty();
        assertThat(advice.treatment()).isNotEmpty();
    }

    @Test
    void urgentCareComesBeforeTreatingItYourself() {
        Advice advice = advice(
                ReportBuilder.report().present(OUTER).present("flag.fever").painScore(9));
        assertThat(advice.now()).isEqualTo("Go now. Go at once.");
        assertThat(advice.running()).isEqualTo("Do not run.");
        assertThat(advice.treatment()).isEmpty();
        assertThat(advice.crossTraining()).isEmpty();
    }

    @Test
    void anOpenFlagThatIsMoreUrgentThanARaisedOneIsNotPlayedDown() {
        Advice advice =
                advice(ReportBuilder.report().present("history.recurrent-bouts").unknown("flag.fever"));
        assertThat(advice.now()).isEqualTo("See a doctor.");
    }

    @Test
    void aSuspicionSpeaksForRunning() {
        Advice advice = advice(ReportBuilder.report().present(OUTER).present("onset.fall-or-blow", "worse.running"));
        assertThat(advice.running()).isEqualTo("Do not run until two questions are answered.");
    }

    private static Advice advice(ReportBuilder report) {
        return new TriageRules(KNOWLEDGE).decide(report.build(), List.of()).advice();
    }
}
