package org.hiptriage.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.junit.jupiter.api.Test;

class CounterfactualTest {

    private static final TriageRules RULES = new TriageRules(ShippedPacks.read("/packs/small.yaml"));

    @Test
    void theAnswerThatRaisedTheLevelIsTheOneThatLowersIt() {
        assertThat(levels(ReportBuilder.report().present("history.recurrent-bouts")))
                .containsExactly("history.recurrent-bouts=ABSENT -> SELF_CARE", "flag.fever=PRESENT -> URGENT_CARE");
    }

    @Test
    void anUnknownAnswerThatLeftAFlagOpenLowersItTheSameWay() {
        assertThat(levels(ReportBuilder.report().unknown("flag.chills"))).contains("flag.chills=ABSENT -> SELF_CARE");
    }

    @Test
    void severalFlagsNeedSeveralChanges_andEachLowerLevelHasItsOwn() {
        assertThat(levels(ReportBuilder.report().present("history.recurrent-bouts", "flag.fever")))
                .containsExactly(
                        "flag.fever=ABSENT history.recurrent-bouts=ABSENT -> SELF_CARE",
                        "flag.fever=ABSENT -> SEE_DOCTOR");
    }

    @Test
    void oneFindingThatRaisesTwoFlagsIsEnough() {
        assertThat(levels(ReportBuilder.report().age(70).present("onset.fall-or-blow", "site.groin")))
                .contains("onset.fall-or-blow=ABSENT -> SELF_CARE");
    }

    @Test
    void whatWouldTakeMoreThanThreeChangesIsLeftOut() {
        assertThat(levels(ReportBuilder.report()
                        .present("flag.fever", "flag.chills", "flag.intense-pain", "history.recurrent-bouts")))
                .containsExactly("flag.fever=ABSENT flag.chills=ABSENT flag.intense-pain=ABSENT -> SEE_DOCTOR");
    }

    @Test
    void aScoreThatRaisedAFlagIsLoweredUnderItsPseudoCode() {
        assertThat(levels(ReportBuilder.report().painScore(10))).contains("painScore=ABSENT -> SELF_CARE");
        assertThat(levels(ReportBuilder.report().painScore(10).present("flag.intense-pain")))
                .contains("flag.intense-pain=ABSENT painScore=ABSENT -> SELF_CARE");
    }

    @Test
    void anotherFirstConditionNeedsTheFewestAnswersThatPutItFirst() {
        assertThat(firsts(ReportBuilder.report().present("site.lateral-hip", "site.groin")))
                .containsExactly("site.lateral-hip=ABSENT -> front");
        assertThat(firsts(ReportBuilder.report().present("site.lateral-hip", "sign.tender-outer-hip")))
                .containsExactly("site.lateral-hip=ABSENT site.front-hip=PRESENT -> front");
    }

    @Test
    void whereNothingIsNamedItSaysWhatWouldNameSomething() {
        assertThat(firsts(ReportBuilder.report())).containsExactly("site.lateral-hip=PRESENT -> outer");
    }

    @Test
    void aChildHasNoneAboutConditions() {
        assertThat(firsts(ReportBuilder.report().age(12))).isEmpty();
    }

    private static List<String> levels(ReportBuilder report) {
        return entries(report).stream()
                .filter(entry -> entry.level().isPresent())
                .map(entry -> changes(entry) + " -> " + entry.level().orElseThrow())
                .toList();
    }

    private static List<String> firsts(ReportBuilder report) {
        return entries(report).stream()
                .filter(entry -> entry.level().isEmpty())
                .map(entry -> changes(entry) + " -> " + entry.condition().orElseThrow())
                .toList();
    }

    private static List<OutcomeChange> entries(ReportBuilder report) {
        return RULES.decide(report.build(), List.of()).counterfactual();
    }

    private static String changes(OutcomeChange entry) {
        return entry.change().stream()
                .map(answer -> answer.finding() + "=" + answer.presence())
                .collect(Collectors.joining(" "));
    }
}
