package org.hiptriage.replay.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hiptriage.events.KnowledgePack;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.knowledge.yaml.PackFile;
import org.junit.jupiter.api.Test;

class PackShelfTest {
    private static final PackFile SHIPPED =
            KnowledgePacks.read(new KnowledgeSettings(null, true)).files().get(0);
    private static final PackFile PUBLISHED = new PackFile(
            "runner-hip-pain/2026.12.0", (new String(SHIPPED.content(), UTF_8) + "\n# published\n").getBytes(UTF_8));

    @Test
    void a_pack_that_was_published_is_found_by_its_bytes() throws IOException, NoReplayException {
        KnowledgePacks found = shelf(() -> List.of(PUBLISHED)).named(List.of(named(PUBLISHED)));

        assertThat(found.files()).containsExactly(PUBLISHED);
    }

    @Test
    void the_topic_is_not_asked_for_what_is_at_hand() throws IOException, NoReplayException {
        PackShelf shelf = shelf(() -> {
            throw new IllegalStateException("asked");
        });

        assertThat(shelf.named(List.of(named(SHIPPED))).files()).hasSize(1);
    }

    @Test
    void a_pack_that_nobody_has_is_asked_for() throws IOException {
        PackShelf shelf = shelf(List::of);

        assertThatExceptionOfType(NoReplayException.class)
                .isThrownBy(() -> shelf.named(List.of(named(PUBLISHED))))
                .withMessageContaining("--pack");
    }

    private static PackShelf shelf(Supplier<List<PackFile>> published) throws IOException {
        return PackShelf.with(List.of(), Optional.empty(), published);
    }

    private static KnowledgePack named(PackFile file) {
        return new KnowledgePack("runner-hip-pain", "2026.12.0", file.sha256());
    }
}
