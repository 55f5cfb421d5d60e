package org.hiptriage.triage.stream.publication;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.events.PublicationKind;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.hiptriage.schemas.topics.KnowledgePackTopic;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.knowledge.yaml.BrokenPackException;
import org.hiptriage.triage.knowledge.yaml.PackFile;
import org.hiptriage.triage.stream.publication.Refusal.Reason;

/**
 * The publications that count, and what follows from them for each moment. It depends on nothing but the records in their order, the
 * keys and the packs of the release: whoever reads the topic comes to the same, at whatever time. Immutable.
 */
public final class PublishedPacks {
    /** How long before it takes effect a publication has to be in the topic, so that every instance knows of it in time. */
    public static final Duration LEAST_NOTICE = Duration.ofSeconds(60);

    private final KnowledgePacks base;
    private final TrustedKeys keys;
    private final long lastSequence;
    private final List<KnowledgePackPublished> counting;
    private final NavigableMap<Instant, KnowledgePacks> inForce;

    private PublishedPacks(
            KnowledgePacks base,
            TrustedKeys keys,
            long lastSequence,
            List<KnowledgePackPublished> counting,
            NavigableMap<Instant, KnowledgePacks> inForce) {
        this.base = base;
        this.keys = keys;
        this.lastSequence = lastSequence;
        this.counting = counting;
        this.inForce = inForce;
    }

    /** Before the first publication. */
    public static PublishedPacks none(KnowledgePacks base, TrustedKeys keys) {
        return new PublishedPacks(base, keys, 0, List.of(), new TreeMap<>(Map.of(Instant.MIN, base)));
    }

    /**
     * What a record makes of it.
     *
     * @param packs what counts from now on
     * @param refusal there where the record changed nothing of what is in force
     */
    public record Taken(PublishedPacks packs, Optional<Refusal> refusal) {}

    /** Takes the next record of the topic. */
    public Taken take(Appended record) {
        KnowledgePackPublished publication;
        try {
            byte[] value = record.value();
            if (value == null) {
                return refused(Reason.UNREADABLE, "the record has no value; nothing is withdrawn by that");
            }
            publication = KnowledgePackTopic.FORMAT.read(value);
        } catch (UnreadableEventException e) {
            return refused(Reason.UNREADABLE, String.valueOf(e.getMessage()));
        }
        if (!publication.getSignature().hasRemaining()) {
            return refused(Reason.UNSIGNED, "nobody signed it");
        }
        if (!keys.signed(publication)) {
            return refused(Reason.SIGNATURE, "no trusted key signed what it says");
        }
        if (publication.getSequence() <= lastSequence) {
            return refused(
                    Reason.REPLAYED,
                    "its number " + publication.getSequence() + " is not above " + lastSequence
                            + ": an earlier publication was sent again, or two were made at once");
        }
        return numbered(publication.getSequence()).signed(publication, record);
    }

    private Taken signed(KnowledgePackPublished publication, Appended record) {
        String name = PackTimeline.named(publication);
        if (!Arrays.equals(record.key(), KnowledgePackTopic.key(publication).getBytes(StandardCharsets.UTF_8))) {
            return refused(Reason.WRONG_KEY, "the record's key is not " + name);
        }
        Instant latest = publication.getActivateAt().minus(LEAST_NOTICE);
        if (record.at().filter(at -> !at.isAfter(latest)).isEmpty()) {
            return refused(
                    Reason.LATE,
                    name + " is to be in force from " + publication.getActivateAt() + ", and came "
                            + record.at()
                                    .map(Instant::toString)
                                    .orElse(
                                            "at nobody knows when: the topic needs message.timestamp.type=LogAppendTime"));
        }
        if (publication.getKind() == PublicationKind.RELEASE && !isNewest(publication)) {
            return refused(Reason.OLDER, name + " is not above every version of this pack before it");
        }
        return compiled(publication);
    }

    private Taken compiled(KnowledgePackPublished publication) {
        PackFile file = PackTimeline.file(publication);
        if (!file.sha256().equals(publication.getSha256())) {
            return refused(Reason.BROKEN, PackTimeline.named(publication) + " has other bytes than it says");
        }
        try {
            List<KnowledgePackPublished> next =
                    Stream.concat(counting.stream(), Stream.of(publication)).toList();
            NavigableMap<Instant, KnowledgePacks> timeline = PackTimeline.of(base, next, inForce.values());
            boolean isItself = Optional.ofNullable(timeline.get(publication.getActivateAt())).stream()
                    .flatMap(packs -> packs.knowledge().packs().stream())
                    .anyMatch(pack -> pack.name().equals(publication.getPack())
                            && pack.version().equals(publication.getVersion())
                            && pack.sha256().equals(publication.getSha256()));
            return isItself
                    ? new Taken(new PublishedPacks(base, keys, lastSequence, next, timeline), Optional.empty())
                    : refused(
                            Reason.BROKEN,
                            PackTimeline.named(publication) + " holds a pack of another name or version");
        } catch (BrokenPackException e) {
            return refused(Reason.BROKEN, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // A fault of the reader must not take the topic with it: what is in force stays so.
            return refused(
                    Reason.BROKEN,
                    PackTimeline.named(publication) + " cannot be read: "
                            + e.getClass().getName());
        }
    }

    /** Whether anybody's signature counts at all. */
    public boolean trustsAnybody() {
        return !keys.isEmpty();
    }

    /** The packs in force for what was received then. */
    public KnowledgePacks at(Instant receivedAt) {
        return inForce.floorEntry(receivedAt).getValue();
    }

    /** From when on which packs are in force, the first since ever. */
    public NavigableMap<Instant, KnowledgePacks> inForce() {
        return inForce;
    }

    /** The publications that count, in their order. */
    public List<KnowledgePackPublished> counting() {
        return counting;
    }

    /** The number of the last publication that a trusted key signed; 0 where there is none. */
    public long lastSequence() {
        return lastSequence;
    }

    private Taken refused(Reason reason, String detail) {
        return new Taken(this, Optional.of(new Refusal(reason, detail)));
    }

    private PublishedPacks numbered(long sequence) {
        return new PublishedPacks(base, keys, sequence, counting, inForce);
    }

    private boolean isNewest(KnowledgePackPublished publication) {
        Stream<String> before = Stream.concat(
                counting.stream()
                        .filter(other -> other.getPack().equals(publication.getPack()))
                        .map(KnowledgePackPublished::getVersion),
                base.knowledge().packs().stream()
                        .filter(pack -> pack.name().equals(publication.getPack()))
                        .map(pack -> pack.version()));
        Optional<PackVersion> newest =
                before.flatMap(version -> PackVersion.of(version).stream()).max(Comparator.naturalOrder());
        return PackVersion.of(publication.getVersion())
                .filter(version ->
                        newest.filter(other -> version.compareTo(other) <= 0).isEmpty())
                .isPresent();
    }
}
