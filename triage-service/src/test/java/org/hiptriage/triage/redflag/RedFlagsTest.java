package org.hiptriage.triage.redflag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.junit.jupiter.api.Test;

class RedFlagsTest {

    private static final Knowledge KNOWLEDGE = ShippedPacks.read("/packs/small.yaml");

    @Test
    void withoutAnySignItIsSelfCare_withoutATimeFrame() {
        RaisedFlags flags = evaluate(ReportBuilder.report());
        assertThat(flags.level()).isEqualTo(Level.SELF_CARE);
        assertThat(flags.timeFrame()).isEmpty();
        assertThat(flags.raised()).isEmpty();
        assertThat(flags.couldNotRuleOut()).isEmpty();
    }

    @Test
    void theMostUrgentComesFirst_andGivesLevelAndTimeFrame() {
        RaisedFlags flags = evaluate(ReportBuilder.report()
                .present("history.recurrent-bouts", "flag.fever", "onset.fall-or-blow", "site.groin"));
        assertThat(flags.raised().stream().map(RaisedFlag::code)).containsExactly("infection", "fall", "recurrent");
        assertThat(flags.level()).isEqualTo(Level.URGENT_CARE);
        assertThat(flags.timeFrame()).hasValue(TimeFrame.NOW);
        assertThat(flags.noRunning()).isTrue();
    }

    @Test
    void theMostUrgentComesFirst_alsoWhereThePackNamesItLast() {
        Knowledge otherwise = ShippedPacks.small(
                "level: URGENT_CARE\n    timeFrame: PT0S\n    reason: It may be infected.",
                "level: SEE_DOCTOR\n    timeFrame: P7D\n    reason: It may be infected.");
        Report report = ReportBuilder.report()
                .present("flag.fever", "flag.intense-pain")
                .build();
        RaisedFlags flags = new RedFlags(otherwise)
                .evaluate(Facts.of(
                        report.answers(), otherwise.mandatory(), FindingSet.NONE, report.age(), report.painScore()));
        assertThat(flags.raised().stream().map(RaisedFlag::code)).containsExactly("intense-pain", "infection");
    }

    @Test
    void withinALevelTheShortestTimeFrameCounts() {
        RaisedFlags flags =
                evaluate(ReportBuilder.report().present("history.recurrent-bouts", "onset.fall-or-blow", "site.groin"));
        assertThat(flags.timeFrame()).hasValue(TimeFrame.ONE_DAY);
    }

    @Test
    void theReasonsNameFindingsAndNumbers() {
        assertThat(because(ReportBuilder.report().painScore(9))).containsExactly("painScore");
        assertThat(because(ReportBuilder.report().age(65).present("onset.fall-or-blow")))
                .containsExactly("onset.fall-or-blow", "age");
        assertThat(because(ReportBuilder.report().painScore(10).present("flag.intense-pain")))
                .containsExactly("flag.intense-pain", "painScore");
    }

    @Test
    void aNumberRaisesAtItsBound_andNotBelow() {
        assertThat(evaluate(ReportBuilder.report().painScore(8)).level()).isEqualTo(Level.SELF_CARE);
        assertThat(evaluate(ReportBuilder.report().painScore(9)).level()).isEqualTo(Level.URGENT_CARE);
        assertThat(evaluate(ReportBuilder.report().age(64).present("onset.fall-or-blow"))
                        .level())
                .isEqualTo(Level.SELF_CARE);
        assertThat(evaluate(ReportBuilder.report().age(65).present("onset.fall-or-blow"))
                        .level())
                .isEqualTo(Level.SEE_DOCTOR);
    }

    @Test
    void anEscalationRaisesLevelAndSaysWhatToDo() {
        RaisedFlag fall = evaluate(
                        ReportBuilder.report().present("onset.fall-or-blow", "site.groin", "flag.cannot-bear-weight"))
                .raised()
                .get(0);
        assertThat(fall.level()).isEqualTo(Level.URGENT_CARE);
        assertThat(fall.action()).isEqualTo("Go to an emergency department.");
        assertThat(fall.because()).contains("flag.cannot-bear-weight");
    }

    @Test
    void anUnknownUrgentSignLeavesItsFlagOpen_unlessAnotherRaisesIt() {
        RaisedFlags open = evaluate(ReportBuilder.report().unknown("flag.fever"));
        assertThat(open.couldNotRuleOut()).containsExactly("infection");
        assertThat(open.level()).isEqualTo(Level.SEE_DOCTOR);
        assertThat(open.timeFrame()).hasValue(TimeFrame.ONE_DAY);
        RaisedFlags raised =
                evaluate(ReportBuilder.report().unknown("flag.fever").present("flag.chills"));
        assertThat(raised.couldNotRuleOut()).isEmpty();
        assertThat(raised.level()).isEqualTo(Level.URGENT_CARE);
    }

    @Test
    void anUrgentSignThatWasNotAnsweredCountsAsUnknown() {
        assertThat(evaluate(ReportBuilder.silent()).couldNotRuleOut()).containsExactly("infection", "intense-pain");
    }

    @Test
    void anUnknownAnswerToAFlagThatDoesNotAskForItOpensNothing() {
        assertThat(evaluate(ReportBuilder.report().unknown("history.recurrent-bouts"))
                        .couldNotRuleOut())
                .isEmpty();
    }

    @Test
    void whatOnlyTheHistoryShowsIsDerived_whatAnAnswerShowsIsNot() {
        int recurrent = KNOWLEDGE.findings().bitOf("history.recurrent-bouts").orElseThrow();
        Report silent = ReportBuilder.report().build();
        assertThat(evaluate(silent, FindingSet.of(recurrent)).raised().get(0).derived())
                .isTrue();
        Report said = ReportBuilder.report().present("history.recurrent-bouts").build();
        assertThat(evaluate(said, FindingSet.of(recurrent)).raised().get(0).derived())
                .isFalse();
        Report denied = ReportBuilder.report().absent("history.recurrent-bouts").build();
        assertThat(evaluate(denied, FindingSet.of(recurrent)).raised()).isEmpty();
    }

    private static List<String> because(ReportBuilder report) {
        return evaluate(report).raised().get(0).because();
    }

    private static RaisedFlags evaluate(ReportBuilder report) {
        return evaluate(report.build(), FindingSet.NONE);
    }

    private static RaisedFlags evaluate(Report report, FindingSet derived) {
        return new RedFlags(KNOWLEDGE)
                .evaluate(Facts.of(report.answers(), KNOWLEDGE.mandatory(), derived, report.age(), report.painScore()));
    }
}
