package org.hiptriage.triage.knowledge.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.knowledge.Level;

/** A pack is refused in our words, or its rules decide on a report. */
class PackFuzzTest {
    @FuzzTest
    void pack(byte[] content) {
        try {
            var rules = new TriageRules(PackReader.read(
                    List.of(new PackFile("pack.yaml", content)),
                    Vocabulary.shipped().codes()));
            assertThat(rules.decide(ReportBuilder.report().painScore(4).build(), List.of())
                            .couldNotRuleOut())
                    .doesNotContain(TriageRules.RULES_FAILED);
            assertThat(rules.decide(ReportBuilder.silent().build(), List.of()).level())
                    .isBetween(Level.SELF_CARE, Level.URGENT_CARE);
        } catch (BrokenPackException refused) {
            assertThat(refused).hasMessageContaining("pack.yaml");
        }
    }
}
