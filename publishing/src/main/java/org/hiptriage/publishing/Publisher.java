package org.hiptriage.publishing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.events.PublicationKind;
import org.hiptriage.triage.FormerPacks;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.knowledge.yaml.PackFile;
import org.hiptriage.triage.stream.publication.Appended;
import org.hiptriage.triage.stream.publication.PublishedPacks;
import org.hiptriage.triage.stream.publication.PublishedPacks.Taken;
import org.hiptriage.triage.stream.publication.Refusal;
import org.hiptriage.triage.stream.publication.SigningKey;
import org.hiptriage.triage.stream.publication.TrustedKeys;

/** Publishes a pack, or an earlier version of it again, as the services will read it: what they would refuse is not published. */
final class Publisher {
    private final PackTopic topic;
    private final KnowledgePacks base;
    private final TrustedKeys trusted;
    private final PackGate gate;
    private final Clock clock;
    private final PrintStream out;

    Publisher(PackTopic topic, KnowledgePacks base, TrustedKeys trusted, PackGate gate, Clock clock, PrintStream out) {
        this.topic = topic;
        this.base = base;
        this.trusted = trusted;
        this.gate = gate;
        this.clock = clock;
        this.out = out;
    }

    /** A new version; one that does not pass the gate is refused, and there is no way around. */
    void publish(PackFile file, SigningKey key, Optional<Instant> from)
            throws RefusedException, IOException, InterruptedException {
        PublishedPacks known = known();
        Instant moment = moment(from);
        KnowledgePacks next = known.at(moment).with(file);
        List<String> objections = gate.objections(next);
        if (!objections.isEmpty()) {
            throw new RefusedException(
                    "The gate refuses " + file.name() + ", and nothing is published: " + String.join("; ", objections));
        }
        out.println("The gate lets it pass: no missed emergency.");
        append(publication(known, PublicationKind.RELEASE, packOf(next, file), file, moment), key, known);
    }

    /** An earlier version again. It was in force before, so what the gate says of it is told and does not hold it up. */
    void rollBack(String name, String version, SigningKey key, Optional<Instant> from)
            throws RefusedException, IOException, InterruptedException {
        PublishedPacks known = known();
        Instant moment = moment(from);
        PackFile file = earlier(known, name, version)
                .orElseThrow(() -> new RefusedException(name + " " + version
                        + " was neither published nor ever shipped: ./run pack list tells what was."));
        KnowledgePacks next = known.at(moment).with(file);
        gate.objections(next).forEach(objection -> out.println("The gate would not let it pass today: " + objection));
        append(publication(known, PublicationKind.ROLLBACK, packOf(next, file), file, moment), key, known);
    }

    private PublishedPacks known() {
        PublishedPacks packs = PublishedPacks.none(base, trusted);
        for (Appended record : topic.records()) {
            packs = packs.take(record).packs();
        }
        return packs;
    }

    private Instant moment(Optional<Instant> from) throws RefusedException {
        Instant earliest = clock.instant().plus(PublishedPacks.LEAST_NOTICE);
        Instant moment = from.orElse(earliest.plus(PublishedPacks.LEAST_NOTICE)).truncatedTo(ChronoUnit.MILLIS);
        if (moment.isBefore(earliest)) {
            throw new RefusedException("--from has to be " + PublishedPacks.LEAST_NOTICE.toSeconds()
                    + " seconds ahead or more, so that every instance knows of it in time: " + moment + " is not.");
        }
        return moment;
    }

    private void append(KnowledgePackPublished unsigned, SigningKey key, PublishedPacks known)
            throws RefusedException, InterruptedException {
        KnowledgePackPublished signed = key.sign(unsigned);
        Taken expected = known.take(Trial.of(signed, clock.instant()));
        if (expected.refusal().isPresent()) {
            throw new RefusedException("Nothing is published: "
                    + expected.refusal().map(Refusal::detail).orElseThrow() + ".");
        }
        topic.append(signed);
        if (known().counting().stream().noneMatch(signed::equals)) {
            throw new RefusedException(
                    "It is in the topic and does not count: somebody published at the same moment, or it came late. See ./run pack list.");
        }
        out.printf(
                "Published as number %d: %s %s (%s), in force for what is received from %s on.%n",
                signed.getSequence(),
                signed.getPack(),
                signed.getVersion(),
                signed.getSha256().substring(0, 12),
                signed.getActivateAt());
    }

    private static KnowledgePackPublished publication(
            PublishedPacks known, PublicationKind kind, Pack pack, PackFile file, Instant moment) {
        return new KnowledgePackPublished(
                known.lastSequence() + 1,
                kind,
                pack.name(),
                pack.version(),
                pack.sha256(),
                moment,
                ByteBuffer.wrap(file.content()),
                ByteBuffer.allocate(0));
    }

    private static Pack packOf(KnowledgePacks packs, PackFile file) {
        return packs.knowledge().packs().stream()
                .filter(pack -> pack.sha256().equals(file.sha256()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<PackFile> earlier(PublishedPacks known, String name, String version) {
        Stream<KnowledgePacks> everInForce = Stream.concat(Stream.of(base), known.inForce().values().stream());
        return everInForce
                .flatMap(packs -> fileOf(packs, name, version).stream())
                .findFirst()
                .or(() -> FormerPacks.find(name, version));
    }

    private static Optional<PackFile> fileOf(KnowledgePacks packs, String name, String version) {
        return packs.knowledge().packs().stream()
                .filter(pack -> pack.name().equals(name) && pack.version().equals(version))
                .flatMap(pack ->
                        packs.files().stream().filter(file -> file.sha256().equals(pack.sha256())))
                .findFirst();
    }
}
