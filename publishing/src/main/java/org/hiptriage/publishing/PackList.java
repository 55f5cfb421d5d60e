package org.hiptriage.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.stream.publication.Appended;
import org.hiptriage.triage.stream.publication.PublishedPacks;
import org.hiptriage.triage.stream.publication.PublishedPacks.Taken;

/** What was published, in words: each record of the topic, whether it counts, and what is in force. */
final class PackList {
    private PackList() {}

    static String of(List<Appended> records, PublishedPacks none, Instant now) {
        var text = new StringBuilder();
        PublishedPacks packs = none;
        for (Appended record : records) {
            Taken taken = packs.take(record);
            packs = taken.packs();
            text.append(taken.refusal()
                    .map(refusal -> "        refused (%s): record %s, %s%n"
                            .formatted(refusal.reason().code(), key(record), firstLine(refusal.detail())))
                    .orElseGet(() -> line(taken.packs())));
        }
        if (records.isEmpty()) {
            text.append("Nothing was published yet.").append(System.lineSeparator());
        }
        text.append(inForce("In force now", packs.at(now)));
        packs.inForce().tailMap(now, false).forEach((from, next) -> text.append(inForce("From " + from, next)));
        return text.toString();
    }

    private static String line(PublishedPacks packs) {
        KnowledgePackPublished last = packs.counting().get(packs.counting().size() - 1);
        return "%6d  %-8s %s %s (%s) from %s%n"
                .formatted(
                        last.getSequence(),
                        last.getKind(),
                        last.getPack(),
                        last.getVersion(),
                        last.getSha256().substring(0, 12),
                        last.getActivateAt());
    }

    private static String inForce(String when, KnowledgePacks packs) {
        List<String> names =
                packs.knowledge().packs().stream().map(PackList::named).toList();
        return when + ": " + String.join("; ", names) + System.lineSeparator();
    }

    private static String named(Pack pack) {
        return pack.name() + " " + pack.version() + " (" + pack.sha256().substring(0, 12) + ")";
    }

    /** Anybody may have written it: what could steer a terminal is left out. */
    private static String key(Appended record) {
        byte[] key = Objects.requireNonNullElse(record.key(), new byte[0]);
        String text = new String(key, StandardCharsets.UTF_8).replaceAll("[^A-Za-z0-9./-]", "?");
        return text.substring(0, Math.min(text.length(), 80));
    }

    private static String firstLine(String detail) {
        return Optional.of(detail.lines().toList())
                .filter(lines -> !lines.isEmpty())
                .map(lines -> lines.get(0))
                .orElse("");
    }
}
