package org.hiptriage.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.knowledge.yaml.BrokenPackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

class KnowledgePacksTest {
    @TempDir
    Path directory;

    @Test
    void bothShippedPacksAreInForceUnlessTheSettingsSayOtherwise() {
        assertThat(KnowledgePacks.read(new KnowledgeSettings(null, true))
                        .knowledge()
                        .packs())
                .extracting(Pack::name)
                .containsExactly("runner-hip-pain", "safety-extension");
    }

    @Test
    void theSafetyExtensionCanBeSwitchedOff() {
        assertThat(KnowledgePacks.read(new KnowledgeSettings(null, false))
                        .knowledge()
                        .packs())
                .extracting(Pack::name)
                .containsExactly("runner-hip-pain");
    }

    @Test
    void packsCanComeFromADirectory() throws IOException {
        copyShipped();

        assertThat(KnowledgePacks.read(new KnowledgeSettings(directory, true)).files())
                .allSatisfy(file -> assertThat(file.name()).startsWith(directory.toString()));
    }

    @Test
    void aDirectoryWithoutThePackIsNamed() {
        assertThatThrownBy(() -> KnowledgePacks.read(new KnowledgeSettings(directory, true)))
                .isInstanceOf(MissingPackException.class)
                .hasMessageContaining("runner-hip-pain.yaml")
                .hasMessageContaining("hip.triage.knowledge-directory");
    }

    @Test
    void aBrokenPackIsToldByFileAndLine_notByAStackTrace() throws IOException {
        copyShipped();
        Path pack = directory.resolve("runner-hip-pain.yaml");
        Files.writeString(pack, Files.readString(pack).replaceFirst("raisedBy: flag.cannot-move", "raisedBy: flag.no"));

        assertThatThrownBy(() -> KnowledgePacks.read(new KnowledgeSettings(directory, true)))
                .isInstanceOf(BrokenPackException.class)
                .satisfies(failure -> {
                    FailureAnalysis analysis = Objects.requireNonNull(
                            new KnowledgeFailureAnalyzer().analyze(new IllegalStateException("bean", failure)));
                    assertThat(analysis.getDescription()).containsPattern("runner-hip-pain\\.yaml:\\d+: ");
                    assertThat(analysis.getAction()).contains("hip.triage.knowledge-directory");
                });
    }

    @Test
    void otherFailuresAreLeftToOthers() {
        assertThat(new KnowledgeFailureAnalyzer().analyze(new IllegalStateException("port in use")))
                .isNull();
    }

    private void copyShipped() throws IOException {
        for (String name : new String[] {"runner-hip-pain.yaml", "safety-extension.yaml"}) {
            Files.write(directory.resolve(name), ShippedPacks.bytes("/knowledge/" + name));
        }
    }
}
