package org.hiptriage.triage.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final Knowledge KNOWLEDGE = ShippedPacks.read("/packs/small.yaml");

    @Test
    void aConditionIsKeptAtTheMinimum_andNotBelow() {
        assertThat(kept(ReportBuilder.report().present("site.lateral-hip"))).containsExactly("outer 0.5");
        assertThat(kept(ReportBuilder.report().present("sign.tender-outer-hip")))
                .isEmpty();
    }

    @Test
    void severalOfOneGroupCountOnce() {
        assertThat(kept(ReportBuilder.report().present("site.lateral-hip", "site.outer-thigh")))
                .containsExactly("outer 0.5");
    }

    @Test
    void aScoreNeverExceedsOneNorFallsBelowZero() {
        assertThat(kept(ReportBuilder.report().present("site.lateral-hip", "sign.tender-outer-hip", "worse.stairs")))
                .containsExactly("outer 1.0");
        Facts against = facts(ReportBuilder.report().present("site.knee"));
        assertThat(conditions().ranked(against)).allMatch(each -> each.score() >= 0);
    }

    @Test
    void whatSpeaksAgainstLowersTheScore() {
        assertThat(kept(ReportBuilder.report().present("site.lateral-hip", "sign.tender-outer-hip", "site.knee")))
                .containsExactly("outer 0.6");
    }

    @Test
    void aGroupCountsAgainstOnlyWhereAllOfItIsAbsent() {
        String[] rest = {"sign.tender-outer-hip", "worse.stairs"};
        assertThat(kept(ReportBuilder.report().present(rest).absent("site.lateral-hip")))
                .containsExactly("outer 0.6");
        assertThat(kept(ReportBuilder.report().present(rest).absent("site.lateral-hip", "site.outer-thigh")))
                .isEmpty();
        assertThat(kept(ReportBuilder.report()
                        .present(rest)
                        .absent("site.lateral-hip")
                        .unknown("site.outer-thigh")))
                .containsExactly("outer 0.6");
    }

    @Test
    void twoConditionsTieUpToTheMargin_andNotBeyond() {
        assertThat(tie("site.lateral-hip", "site.groin")).isTrue();
        assertThat(tie("site.lateral-hip", "site.groin", "sign.tender-outer-hip"))
                .isFalse();
        assertThat(tie("site.lateral-hip", "site.groin", "sign.tender-outer-hip", "worse.lifting-leg", "worse.stairs"))
                .isTrue();
        assertThat(tie("site.lateral-hip")).isFalse();
    }

    @Test
    void equalScoresKeepThePacksOrder() {
        assertThat(kept(ReportBuilder.report().present("site.lateral-hip", "site.groin")))
                .containsExactly("outer 0.5", "front 0.5");
    }

    @Test
    void aChildHasNoCondition_norHasSomebodyOfUnknownAge() {
        assertThat(kept(ReportBuilder.report().age(15).present("site.lateral-hip")))
                .isEmpty();
        assertThat(kept(ReportBuilder.report().age(16).present("site.lateral-hip")))
                .containsExactly("outer 0.5");
        assertThat(kept(ReportBuilder.report().withoutAge().present("site.lateral-hip")))
                .isEmpty();
    }

    @Test
    void theReasonsAreListedWeightiestFirst() {
        Facts facts = facts(ReportBuilder.report()
                .present("worse.stairs", "site.lateral-hip", "site.knee")
                .absent("sign.tender-outer-hip")
                .present("site.outer-thigh"));
        PossibleCondition outer =
                conditions().explained(conditions().ranked(facts).get(0), facts);
        assertThat(outer.supporting())
                .containsExactly(
                        new WeighedFinding("site.lateral-hip", List.of("article:C1.2")),
                        new WeighedFinding("site.outer-thigh", List.of("article:C1.2")),
                        new WeighedFinding("worse.stairs", List.of("article:C1.3")));
        assertThat(outer.conflicting().stream().map(WeighedFinding::finding))
                .containsExactly("site.knee", "sign.tender-outer-hip");
        assertThat(outer.missing()).isEmpty();
    }

    @Test
    void whatIsUnknownOrNotAskedIsMissing() {
        Facts facts = facts(ReportBuilder.report().present("site.lateral-hip").unknown("sign.tender-outer-hip"));
        PossibleCondition outer =
                conditions().explained(conditions().ranked(facts).get(0), facts);
        assertThat(outer.missing()).containsExactly("sign.tender-outer-hip", "site.knee", "worse.stairs");
    }

    @Test
    void theStandingAgreesWithTheList() {
        Facts facts = facts(ReportBuilder.report().present("site.groin", "worse.lifting-leg", "site.lateral-hip"));
        assertThat(conditions().standing(facts)).isEqualTo(new Standing(1, false));
        assertThat(conditions().kept(facts).get(0).condition().code()).isEqualTo("front");
        assertThat(conditions().standing(facts(ReportBuilder.report())))
                .isEqualTo(new Standing(Standing.NOBODY, false));
    }

    private static Conditions conditions() {
        return new Conditions(KNOWLEDGE);
    }

    private static boolean tie(String... present) {
        return conditions()
                .standing(facts(ReportBuilder.report().present(present)))
                .tie();
    }

    private static List<String> kept(ReportBuilder report) {
        return conditions().kept(facts(report)).stream()
                .map(each -> each.condition().code() + " " + each.score())
                .toList();
    }

    private static Facts facts(ReportBuilder builder) {
        Report report = builder.build();
        return Facts.of(report.answers(), KNOWLEDGE.mandatory(), FindingSet.NONE, report.age(), report.painScore());
    }
}
