package org.hiptriage.triage.knowledge.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.knowledge.RedFlag;
import org.junit.jupiter.api.Test;

class PackReaderTest {

    @Test
    void thePacksThatShipLoad() {
        Knowledge knowledge = ShippedPacks.knowledge();
        assertThat(knowledge.packs().stream().map(Pack::name)).containsExactly("runner-hip-pain", "safety-extension");
        assertThat(knowledge.conditions().stream().map(Condition::code))
                .containsExactlyInAnyOrder(
                        "trochanteric-bursitis",
                        "hip-flexor-strain",
                        "it-band-syndrome",
                        "iliopsoas-tendinitis",
                        "hip-labral-tear");
        assertThat(knowledge.redFlags().stream().filter(flag -> !flag.extension()))
                .hasSize(9);
    }

    @Test
    void theArticlesPackLoadsWithoutTheSafetyExtension() {
        Knowledge alone = ShippedPacks.read("/knowledge/runner-hip-pain.yaml");
        assertThat(alone.redFlags()).noneMatch(RedFlag::extension);
        assertThat(alone.suspicions()).isEmpty();
    }

    @Test
    void everyUrgentQuestionOfTheVocabularyIsMandatory() {
        Knowledge knowledge = ShippedPacks.knowledge();
        assertThat(knowledge.findings().codesOf(knowledge.mandatory()))
                .containsExactlyInAnyOrderElementsOf(Vocabulary.shipped().urgentCodes());
    }

    @Test
    void theHashIsThatOfTheBytes() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(ShippedPacks.bytes("/packs/small.yaml"));
        assertThat(ShippedPacks.read("/packs/small.yaml").packs().get(0).sha256())
                .isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void aSourceIsFoundByItsReference() {
        Knowledge small = ShippedPacks.read("/packs/small.yaml");
        assertThat(small.source("ext:test")).hasValue(new Pack.Source("Made for tests", "https://example.org/"));
        assertThat(small.source("article:C1.5")).isEmpty();
    }

    @Test
    void theContentsAreThoseOfTheFile_inItsOrder() {
        PackFile file = new PackFile("small.yaml", ShippedPacks.bytes("/packs/small.yaml"));
        assertThat(PackContents.of(file).keySet()).startsWith("pack", "version", "title", "extension", "sources");
        assertThat(PackContents.of(file)).containsEntry("pack", "small");
    }
}
