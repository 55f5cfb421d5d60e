package org.hiptriage.triage.stream.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.events.PublicationKind;
import org.hiptriage.schemas.topics.KnowledgePackTopic;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.knowledge.yaml.PackFile;

/** Publications of made-up versions of the pack that ships. */
public final class Publications {
    public static final String PACK = "runner-hip-pain";
    public static final SigningKey KEY = SigningKey.make();
    public static final KnowledgePacks BASE = KnowledgePacks.read(new KnowledgeSettings(null, true));
    public static final String SHIPPED_VERSION = BASE.knowledge().packs().get(0).version();

    private static final String SHIPPED = new String(ShippedPacks.bytes("/knowledge/runner-hip-pain.yaml"), UTF_8);
    private static final String FEVER = "raisedBy: { any: [flag.fever, flag.chills, flag.hot-red-joint] }";

    private Publications() {}

    /** The shipped pack under another version. */
    public static byte[] pack(String version) {
        return SHIPPED.replace("version: " + SHIPPED_VERSION, "version: " + version)
                .getBytes(UTF_8);
    }

    /** The same that has forgotten that fever is an emergency. */
    public static byte[] unsafePack(String version) {
        String pack = new String(pack(version), UTF_8);
        String unsafe = pack.replace(FEVER, "raisedBy: { any: [flag.chills, flag.hot-red-joint] }");
        if (unsafe.equals(pack)) {
            throw new IllegalStateException("the shipped pack says it otherwise: " + FEVER);
        }
        return unsafe.getBytes(UTF_8);
    }

    /** Not yet signed. */
    public static KnowledgePackPublished.Builder release(long sequence, String version, Instant activateAt) {
        return of(sequence, PublicationKind.RELEASE, version, activateAt, pack(version));
    }

    public static KnowledgePackPublished.Builder of(
            long sequence, PublicationKind kind, String version, Instant activateAt, byte[] content) {
        // Avro asks whether it may make this product's classes; whoever uses the format has said so.
        Objects.requireNonNull(KnowledgePackTopic.FORMAT);
        return KnowledgePackPublished.newBuilder()
                .setSequence(sequence)
                .setKind(kind)
                .setPack(PACK)
                .setVersion(version)
                .setSha256(new PackFile("", content).sha256())
                .setActivateAt(activateAt)
                .setContent(ByteBuffer.wrap(content))
                .setSignature(ByteBuffer.allocate(0));
    }

    public static KnowledgePackPublished signed(KnowledgePackPublished.Builder publication) {
        return KEY.sign(publication.build());
    }

    public static byte[] bytes(KnowledgePackPublished publication) {
        return KnowledgePackTopic.FORMAT.write(publication);
    }

    /** As the broker had it at that moment. */
    public static Appended at(Instant moment, KnowledgePackPublished publication) {
        return new Appended(
                KnowledgePackTopic.key(publication).getBytes(UTF_8), bytes(publication), Optional.of(moment));
    }

    public static PublishedPacks none() {
        return PublishedPacks.none(BASE, TrustedKeys.of(List.of(KEY.encodedPublic())));
    }
}
