package org.hiptriage.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.junit.jupiter.api.Test;

class NextQuestionTest {

    private static final TriageRules RULES = new TriageRules(ShippedPacks.read("/packs/small.yaml"));

    @Test
    void whatLeavesAnUrgentFlagOpenComesFirst() {
        assertThat(next(ReportBuilder.report()
                        .unknown("flag.chills")
                        .present("onset.fall-or-blow", "worse.running", "site.lateral-hip")))
                .isEqualTo("flag.chills");
    }

    @Test
    void thenWhatASuspicionAsks_oneAfterTheOther() {
        ReportBuilder fell = ReportBuilder.report().present("onset.fall-or-blow", "worse.running", "site.lateral-hip");
        assertThat(next(fell)).isEqualTo("site.groin");
        assertThat(next(fell.absent("site.groin"))).isEqualTo("safety.limp");
        assertThat(RULES.decide(fell.build(), List.of()).planning().holds()).containsExactly("fall-unanswered");
        Decision answered = RULES.decide(fell.absent("safety.limp").build(), List.of());
        assertThat(answered.planning().holds()).isEmpty();
    }

    @Test
    void aSuspicionEndsWhereItsRedFlagIsRaised() {
        Decision decision = RULES.decide(
                ReportBuilder.report()
                        .present("onset.fall-or-blow", "worse.running", "site.groin")
                        .build(),
                List.of());
        assertThat(decision.planning().holds()).isEmpty();
    }

    @Test
    void thenWhatBreaksATie_theWeightiestFirst() {
        assertThat(next(ReportBuilder.report().present("site.lateral-hip", "site.groin")))
                .isEqualTo("sign.tender-outer-hip");
    }

    @Test
    void whatWasAnsweredWithUnknownIsAskedAgainOnlyAfterWhatWasNeverAsked() {
        ReportBuilder tie =
                ReportBuilder.report().present("site.lateral-hip", "site.groin").unknown("sign.tender-outer-hip");
        assertThat(next(tie)).isEqualTo("site.knee");
        tie.unknown("worse.lifting-leg", "site.knee", "worse.stairs");
        assertThat(next(tie)).isEqualTo("sign.tender-outer-hip");
    }

    @Test
    void whatIsAskedForSafetyIsAskedAgainForACauseOnlyWhereItWasAnsweredWithUnknown() {
        var rules = new TriageRules(ShippedPacks.small(
                "{ finding: site.knee, weight: 3, sources: [article:G1] }",
                "{ finding: safety.limp, weight: 9, sources: [article:G1] }"));
        ReportBuilder outer = ReportBuilder.report()
                .present("site.lateral-hip", "sign.tender-outer-hip")
                .absent("site.groin", "site.front-hip", "worse.stairs", "site.outer-thigh");
        assertThat(rules.decide(outer.build(), List.of()).nextQuestion()).isEmpty();
        assertThat(rules.decide(outer.unknown("safety.limp").build(), List.of()).nextQuestion())
                .hasValue("safety.limp");
    }

    @Test
    void whereNothingIsNamedItAsksWhatCouldNameSomething() {
        assertThat(next(ReportBuilder.report().present("worse.stairs"))).isEqualTo("site.lateral-hip");
    }

    @Test
    void whereNoSingleAnswerCouldNameSomethingItStillAsksWhatLeadsThere() {
        assertThat(next(ReportBuilder.report()
                        .absent("site.lateral-hip", "site.outer-thigh")
                        .absent("site.groin", "site.front-hip")
                        .absent("sign.tender-outer-hip")))
                .isEqualTo("worse.lifting-leg");
    }

    @Test
    void whatIsNotKnownIsNotAskedAgainWhereItCouldOnlyLeadToACause_norIsWhatSpeaksAgainstIt() {
        assertThat(RULES.decide(
                                ReportBuilder.report()
                                        .unknown("site.lateral-hip", "site.outer-thigh", "sign.tender-outer-hip")
                                        .unknown("site.front-hip", "site.groin", "worse.lifting-leg", "worse.stairs")
                                        .build(),
                                List.of())
                        .nextQuestion())
                .isEmpty();
    }

    @Test
    void whatLeavesATieATieIsNotAsked() {
        Decision decision = RULES.decide(
                ReportBuilder.report()
                        .present("site.lateral-hip", "sign.tender-outer-hip", "site.groin", "worse.lifting-leg")
                        .absent("site.knee")
                        .build(),
                List.of());
        assertThat(decision.tie()).isTrue();
        assertThat(decision.nextQuestion()).isEmpty();
    }

    @Test
    void whereNoAnswerCouldChangeAnythingThereIsNone() {
        assertThat(next(ReportBuilder.report()
                        .present("site.lateral-hip", "sign.tender-outer-hip")
                        .absent("site.groin", "site.front-hip", "worse.lifting-leg")))
                .isEqualTo("none");
    }

    @Test
    void aChildIsAskedNothingAboutConditions() {
        assertThat(next(ReportBuilder.report().age(12).present("worse.stairs"))).isEqualTo("none");
    }

    private static String next(ReportBuilder report) {
        return RULES.decide(report.build(), List.of()).nextQuestion().orElse("none");
    }
}
