package org.hiptriage.triage.decision.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.triage.decision.course.Told.checkIn;
import static org.hiptriage.triage.decision.course.Told.pain;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.decision.Decision;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.Past;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.redflag.RaisedFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrentBoutsTest {
    private static final String FINDING = "history.recurrent-bouts";

    @ParameterizedTest
    @CsvSource({
        "100, 365, true", // the third began 365 days after the first
        "100, 366, false",
        "0, 365, false", // two are not recurrent
    })
    void bothSidesOfEachBound(int second, int third, boolean holds) {
        Decision decision = assessed(report(third, 3), pain(0, 4), pain(second, 4));

        assertThat(codes(decision)).isEqualTo(holds ? List.of("recurrent") : List.of());
        assertThat(decision.level()).isEqualTo(holds ? Level.SEE_DOCTOR : Level.SELF_CARE);
    }

    @Test
    void theFlagIsDerived_andTheReasonNamesTheBouts() {
        Decision decision = assessed(report(200, 5), pain(0, 4), pain(100, 3), pain(103, 9));

        assertThat(decision.redFlags().get(0).derived()).isTrue();
        assertThat(decision.derived())
                .containsExactly(
                        new Derived(
                                FINDING,
                                "3 bouts that began within 365 days: pain 4 on 2026-01-01, pain 3 on 2026-04-11, pain 5 on 2026-07-20"));
    }

    @Test
    void itDoesNotCeaseToBeTheThirdWhileItLasts() {
        PainReport[] before = {pain(0, 4), pain(100, 4), pain(360, 4), pain(380, 4)};

        assertThat(codes(assessed(report(400, 3), before))).containsExactly("recurrent");
    }

    @Test
    void whereTheThirdIsOverNothingIsShown() {
        PainReport[] before = {pain(0, 4), pain(100, 4), pain(200, 4), pain(210, 0)};

        assertThat(codes(assessed(report(223, 1), before))).containsExactly("recurrent");
        assertThat(codes(assessed(report(224, 1), before))).isEmpty();
    }

    @Test
    void anAnswerNoStands_andTheContradictionIsShown() {
        Decision decision = assessed(report(200, 3).absent(FINDING), pain(0, 4), pain(100, 4));

        assertThat(codes(decision)).isEmpty();
        assertThat(decision.level()).isEqualTo(Level.SELF_CARE);
        assertThat(decision.derived()).singleElement().satisfies(found -> {
            assertThat(found.finding()).isEqualTo(FINDING);
            assertThat(found.contradicts()).isTrue();
        });
    }

    @Test
    void anAnswerDontKnowIsSettledByTheHistory() {
        Decision decision = assessed(report(200, 3).unknown(FINDING), pain(0, 4), pain(100, 4));

        assertThat(codes(decision)).containsExactly("recurrent");
        assertThat(decision.derived()).noneMatch(Derived::contradicts);
    }

    @Test
    void aCheckInThatBeginsTheThirdRaisesIt_andACalmDayDoesNotTakeItBack() {
        ReportBuilder assessment = report(100, 4);
        List<PainReport> earlier = List.of(pain(0, 4));
        List<CheckIn> calm = List.of(checkIn(105, 1));

        assertThat(codes(checkedIn(assessment, earlier, calm, checkIn(118, 4)))).isEmpty();
        assertThat(codes(checkedIn(assessment, earlier, calm, checkIn(119, 4)))).containsExactly("recurrent");
        assertThat(codes(checkedIn(assessment, earlier, List.of(checkIn(105, 1), checkIn(119, 4)), checkIn(125, 0))))
                .containsExactly("recurrent");
    }

    @Test
    void whatAnAssessmentShowedStaysOverCheckIns_andContradictsNothingThatWasNotAnswered() {
        for (int score : new int[] {4, 1}) {
            Decision decision =
                    checkedIn(report(200, 4), List.of(pain(0, 4), pain(100, 4)), List.of(), checkIn(202, score));

            assertThat(codes(decision)).containsExactly("recurrent");
            assertThat(decision.derived()).extracting(Derived::contradicts).containsExactly(false);
        }
    }

    @Test
    void anAnswerNoWasAboutThen_whatBeginsLaterCountsAndWhatHadBegunIsAContradiction() {
        ReportBuilder denied = report(100, 4).absent(FINDING);
        Decision later = checkedIn(denied, List.of(pain(0, 4)), List.of(checkIn(105, 1)), checkIn(119, 4));
        assertThat(codes(later)).containsExactly("recurrent");
        assertThat(later.derived()).noneMatch(Derived::contradicts);

        Decision already = checkedIn(
                report(200, 4).absent(FINDING), List.of(pain(0, 4), pain(100, 4)), List.of(), checkIn(202, 4));
        assertThat(codes(already)).isEmpty();
        assertThat(already.derived()).extracting(Derived::contradicts).containsExactly(true);
    }

    @Test
    void whatAClinicianHasSeenIsNotRaisedAgain_andANewBoutIs() {
        ReportBuilder third = report(200, 4);
        List<PainReport> earlier = List.of(pain(0, 4), pain(100, 4));

        assertThat(codes(checkedIn(third, earlier, List.of(Told.seen(210, 4)), checkIn(215, 4))))
                .isEmpty();
        assertThat(codes(checkedIn(third, earlier, List.of(Told.seen(210, 1), checkIn(220, 1)), checkIn(224, 4))))
                .containsExactly("recurrent");
    }

    @Test
    void anAnswerNoBeforeAClinicianSawTheRunnerContradictsNothingThatWasSeen_andANewBoutIsRaisedAllTheSame() {
        ReportBuilder denied = report(200, 4).absent(FINDING);
        List<PainReport> earlier = List.of(pain(0, 4), pain(100, 4));

        Decision seen = checkedIn(denied, earlier, List.of(Told.seen(210, 4)), checkIn(215, 4));
        assertThat(codes(seen)).isEmpty();
        assertThat(seen.derived()).isEmpty();

        Decision anew = checkedIn(denied, earlier, List.of(Told.seen(210, 1), checkIn(220, 1)), checkIn(224, 4));
        assertThat(codes(anew)).containsExactly("recurrent");
        assertThat(anew.derived()).extracting(Derived::contradicts).containsExactly(false);
    }

    private static Decision assessed(ReportBuilder report, PainReport... earlier) {
        Report built = report.build();
        List<PainReport> reports = new ArrayList<>(List.of(earlier));
        reports.add(PainReport.of(built));
        return ShippedPacks.rules().decide(built, new Past(reports, RunLog.EMPTY, ZoneOffset.UTC));
    }

    private static Decision checkedIn(
            ReportBuilder report, List<PainReport> earlier, List<CheckIn> others, CheckIn now) {
        Report built = report.build();
        List<PainReport> assessments = new ArrayList<>(earlier);
        assessments.add(PainReport.of(built));
        return ShippedPacks.rules()
                .decide(FollowUp.of(Optional.of(built), now, others, assessments, ZoneOffset.UTC), RunLog.EMPTY);
    }

    private static ReportBuilder report(int day, int score) {
        return ReportBuilder.report().observedAt(Told.at(day)).painScore(score).present("site.lateral-hip");
    }

    private static List<String> codes(Decision decision) {
        return decision.redFlags().stream().map(RaisedFlag::code).toList();
    }
}
