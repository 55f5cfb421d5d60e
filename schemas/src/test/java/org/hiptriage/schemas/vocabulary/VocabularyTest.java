package org.hiptriage.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary vocabulary = Vocabulary.shipped();

    @Test
    void every_code_of_the_contract_is_there_and_none_is_renamed() {
        assertThat(vocabulary.codes()).containsExactlyInAnyOrder(CONTRACT.split("\\s+"));
    }

    @Test
    void eight_urgent_questions_must_be_answered_and_are_asked_first() {
        assertThat(vocabulary.urgentCodes())
                .containsExactlyInAnyOrder(
                        "flag.deformed-or-shortened",
                        "flag.cannot-move",
                        "flag.cannot-bear-weight",
                        "flag.intense-pain",
                        "flag.sudden-swelling",
                        "flag.fever",
                        "flag.chills",
                        "flag.hot-red-joint");
        assertThat(vocabulary.codes().subList(0, 8)).hasSameElementsAs(vocabulary.urgentCodes());
    }

    @Test
    void findings_of_a_group_stand_together_in_the_order_of_the_groups() {
        List<String> groupsAsAsked =
                vocabulary.findings().stream().map(Finding::group).distinct().toList();
        assertThat(groupsAsAsked)
                .isEqualTo(vocabulary.groups().stream().map(FindingGroup::code).toList());
        String runs = vocabulary.findings().stream()
                .map(Finding::group)
                .reduce("", (all, group) -> all.endsWith(" " + group) ? all : all + " " + group);
        assertThat(runs.strip().split(" ")).doesNotHaveDuplicates();
    }

    @Test
    void every_question_is_a_question_with_help() {
        assertThat(vocabulary.findings()).allSatisfy(finding -> {
            assertThat(finding.question()).as(finding.code()).endsWith("?");
            assertThat(finding.help()).as(finding.code()).endsWith(".");
        });
    }

    @Test
    void snomed_codes_are_numbers_that_pass_their_check_digit() {
        assertThat(vocabulary.findings().stream().flatMap(finding -> finding.snomed().stream()))
                .isNotEmpty()
                .allSatisfy(snomed -> assertThat(Verhoeff.passes(snomed.code()))
                        .as(snomed.display())
                        .isTrue());
    }

    private static final String CONTRACT = """
            site.lateral-hip site.outer-thigh site.front-hip site.groin site.thigh-trunk-crease site.inner-thigh site.buttock \
            site.low-back site.knee site.radiates-toward-knee quality.sharp-on-running quality.deep-dull-ache-at-rest \
            timing.during-run timing.after-run timing.at-rest timing.night-lying-on-side timing.night-any-position \
            timing.rises-with-activity timing.eases-when-activity-stops onset.sudden onset.gradual onset.over-months \
            onset.fall-or-blow worse.running worse.walking worse.stairs worse.getting-out-of-car-or-chair worse.lifting-leg \
            worse.kicking-or-sprinting sign.tender-outer-hip sign.clicking sign.rubbing sign.catching-or-locking \
            sign.giving-way sign.stiffness sign.less-motion risk.mileage-increase risk.speed-work risk.downhill \
            risk.worn-shoes risk.little-strength-training risk.jumping-or-kicking-sport risk.predisposing-sport \
            history.no-improvement history.recurrent-bouts flag.limits-daily-activities flag.deformed-or-shortened \
            flag.cannot-move flag.cannot-bear-weight flag.intense-pain flag.sudden-swelling flag.fever flag.chills \
            flag.hot-red-joint safety.pain-on-hopping safety.limp safety.bladder-or-bowel safety.saddle-numbness \
            safety.calf-swelling safety.chest-pain-or-breathless safety.testicular-pain-or-groin-lump \
            safety.long-term-steroids safety.sickle-cell safety.heavy-alcohol safety.cancer-history safety.weight-loss \
            safety.immunosuppressed safety.missed-periods-or-low-weight safety.previous-stress-fracture \
            safety.osteoporosis safety.hip-replacement-or-recent-injection""";
}
