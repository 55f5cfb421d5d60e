package org.hiptriage.triage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.knowledge.yaml.PackFile;
import org.hiptriage.triage.knowledge.yaml.PackReader;
import org.junit.jupiter.api.Test;

class FormerPacksTest {
    private record Shipped(String name, String version, String sha256) {}

    @Test
    void a_pack_that_ships_is_listed_with_its_bytes_so_that_a_change_needs_a_new_version() {
        assertThat(inForce())
                .as(
                        "versions.txt: give a changed pack a new version, list it, and keep the file that it replaces beside the list")
                .isSubsetOf(Set.copyOf(listed()));
    }

    @Test
    void no_version_stands_for_two_packs() {
        assertThat(listed())
                .extracting(pack -> pack.name() + " " + pack.version())
                .doesNotHaveDuplicates();
    }

    @Test
    void each_pack_that_shipped_and_is_no_longer_in_force_can_be_found_and_read() {
        Set<Shipped> inForce = inForce();
        List<Shipped> former =
                listed().stream().filter(pack -> !inForce.contains(pack)).toList();
        assertThat(former).isNotEmpty().allSatisfy(pack -> {
            PackFile file =
                    FormerPacks.find(pack.name(), pack.version(), pack.sha256()).orElseThrow();
            assertThat(PackReader.read(List.of(file), Vocabulary.shipped().codes())
                            .packs())
                    .extracting(Pack::name, Pack::version)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(pack.name(), pack.version()));
        });
    }

    @Test
    void a_pack_of_the_same_version_with_other_bytes_is_another_one() {
        assertThat(FormerPacks.find("runner-hip-pain", "2026.11.0", "0".repeat(64)))
                .isEmpty();
        assertThat(FormerPacks.find("runner-hip-pain", "1999.01.0", "0".repeat(64)))
                .isEmpty();
    }

    private static Set<Shipped> inForce() {
        return KnowledgePacks.read(new KnowledgeSettings(null, true)).knowledge().packs().stream()
                .map(pack -> new Shipped(pack.name(), pack.version(), pack.sha256()))
                .collect(Collectors.toSet());
    }

    private static List<Shipped> listed() {
        return new String(ShippedPacks.bytes("/former-knowledge/versions.txt"), UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .map(word -> new Shipped(word[0], word[1], word[2]))
                .toList();
    }
}
