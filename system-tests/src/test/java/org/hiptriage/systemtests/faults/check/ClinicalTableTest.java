package org.hiptriage.systemtests.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClinicalTableTest {

    @Test
    void pain_counts_as_severe_from_7_and_as_intense_from_9() {
        assertThat(ClinicalTable.of(Map.of(), Optional.of(6)).level()).isEqualTo("SELF_CARE");
        assertThat(ClinicalTable.of(Map.of(), Optional.of(7)).flags()).containsExactly("severe-pain");
        assertThat(ClinicalTable.of(Map.of(), Optional.of(8)).level()).isEqualTo("SEE_DOCTOR");
        assertThat(ClinicalTable.of(Map.of(), Optional.of(9)).flags()).containsExactly("intense-pain");
        assertThat(ClinicalTable.of(Map.of(), Optional.of(9)).level()).isEqualTo("URGENT_CARE");
    }

    @Test
    void an_unknown_urgent_sign_is_never_self_care() {
        var outcome = ClinicalTable.of(Map.of("flag.fever", "unknown"), Optional.of(0));

        assertThat(outcome.level()).isEqualTo("SEE_DOCTOR");
        assertThat(outcome.flags()).isEmpty();
        assertThat(outcome.open()).containsExactly("infection");
    }

    @Test
    void a_flag_that_another_answer_raises_is_not_open_as_well() {
        var outcome = ClinicalTable.of(Map.of("flag.fever", "unknown", "flag.chills", "present"), Optional.empty());

        assertThat(outcome.flags()).containsExactly("infection");
        assertThat(outcome.open()).isEmpty();
    }
}
