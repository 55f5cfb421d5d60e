package org.hiptriage.triage.stream.publication;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.knowledge.yaml.PackFile;

/** From when on which packs are in force, by the publications that count. */
final class PackTimeline {
    private PackTimeline() {}

    /**
     * Of each pack the last publication whose moment has come: a later one takes the place of those that still wait.
     *
     * @param known packs that were compiled before
     * @throws org.hiptriage.triage.knowledge.yaml.BrokenPackException where packs cannot be in force beside each other
     */
    static NavigableMap<Instant, KnowledgePacks> of(
            KnowledgePacks base, List<KnowledgePackPublished> publications, Collection<KnowledgePacks> known) {
        NavigableMap<Instant, KnowledgePacks> timeline = new TreeMap<>(Map.of(Instant.MIN, base));
        for (KnowledgePackPublished each : publications) {
            Instant from = each.getActivateAt();
            Map<String, PackFile> last = new TreeMap<>();
            publications.stream()
                    .filter(other -> !other.getActivateAt().isAfter(from))
                    .forEach(other -> last.put(other.getPack(), file(other)));
            timeline.computeIfAbsent(from, moment -> same(base.with(List.copyOf(last.values())), known));
        }
        return timeline;
    }

    /** What was compiled before need not be kept twice. */
    private static KnowledgePacks same(KnowledgePacks packs, Collection<KnowledgePacks> known) {
        return known.stream()
                .filter(other -> hashes(other).equals(hashes(packs)))
                .findFirst()
                .orElse(packs);
    }

    private static List<String> hashes(KnowledgePacks packs) {
        return packs.files().stream().map(PackFile::sha256).toList();
    }

    static PackFile file(KnowledgePackPublished publication) {
        return new PackFile(named(publication), SignedContent.bytes(publication.getContent()));
    }

    static String named(KnowledgePackPublished publication) {
        return publication.getPack() + " " + publication.getVersion();
    }
}
