package org.hiptriage.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.knowledge.Level;
import org.junit.jupiter.api.Test;

class TriageRulesTest {

    private static final TriageRules RULES = ShippedPacks.rules();

    @Test
    void aDerivedFindingRaisesItsFlag_andStandsInTheDecision() {
        Derived worse = new Derived("history.no-improvement", "4 on 2 November, 4 on 24 November");
        Decision decision = RULES.decide(ReportBuilder.report().build(), List.of(worse));
        assertThat(decision.level()).isEqualTo(Level.SEE_DOCTOR);
        assertThat(decision.redFlags().get(0).derived()).isTrue();
        assertThat(decision.derived()).containsExactly(worse);
    }

    @Test
    void anAnswerIsNotOverwrittenByTheHistory_whichIsShownAllTheSame() {
        Derived worse = new Derived("history.no-improvement", "4 on 2 November, 4 on 24 November");
        Decision decision = RULES.decide(
                ReportBuilder.report().absent("history.no-improvement").build(), List.of(worse));
        assertThat(decision.level()).isEqualTo(Level.SELF_CARE);
        assertThat(decision.derived()).containsExactly(worse);
    }

    @Test
    void thePlanIsHeldBelowTheAdultAge_andWhereTheAgeIsNotKnown() {
        assertThat(holds(ReportBuilder.report().age(15))).containsExactly("under-16");
        assertThat(holds(ReportBuilder.report().age(16))).isEmpty();
        assertThat(holds(ReportBuilder.report().withoutAge())).containsExactly("age-unknown");
    }

    @Test
    void thePlanKnowsPainScoreAndPrecautions() {
        PlanConstraints planning = RULES.decide(
                        ReportBuilder.report()
                                .painScore(4)
                                .present("worse.lifting-leg")
                                .build(),
                        List.of())
                .planning();
        assertThat(planning.painScore()).isEqualTo(OptionalInt.of(4));
        assertThat(planning.precautions()).containsExactly("leg-lift-hurts", "sharp-pain");
        assertThat(RULES.decide(ReportBuilder.report().painScore(3).build(), List.of())
                        .planning()
                        .precautions())
                .isEmpty();
    }

    @Test
    void aReportThatWentPastTheEdgeWithoutUrgentAnswersIsNeverSelfCare() {
        Decision decision =
                RULES.decide(ReportBuilder.silent().present("site.lateral-hip").build(), List.of());
        assertThat(decision.level()).isEqualTo(Level.SEE_DOCTOR);
        assertThat(decision.couldNotRuleOut()).contains("infection", "cannot-bear-weight");
    }

    @Test
    void aSafetyQuestionThatWasNotAskedIsNotUnknown_butOneAnsweredUnknownIs() {
        assertThat(RULES.decide(ReportBuilder.report().build(), List.of()).couldNotRuleOut())
                .isEmpty();
        assertThat(RULES.decide(
                                ReportBuilder.report()
                                        .unknown("safety.calf-swelling")
                                        .build(),
                                List.of())
                        .couldNotRuleOut())
                .containsExactly("clot");
    }

    private static List<String> holds(ReportBuilder report) {
        return RULES.decide(report.build(), List.of()).planning().holds();
    }
}
