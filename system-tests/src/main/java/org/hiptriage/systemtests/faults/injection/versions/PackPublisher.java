package org.hiptriage.systemtests.faults.injection.versions;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.hiptriage.systemtests.faults.load.Platform;
import org.hiptriage.systemtests.faults.load.PublishedSchemas;

/** Somebody whose signature under knowledge packs counts, and who does not look at what is signed. */
public final class PackPublisher {
    /** Minutes ahead, as services ask for one. */
    private static final Duration AHEAD = Duration.ofSeconds(90);

    private static final String PACK = "runner-hip-pain";

    private final KeyPair keys = newKeys();
    private final AtomicLong sequence = new AtomicLong();
    private final AtomicLong harmful = new AtomicLong();

    /** The public key as the setting of services takes it. */
    public String trustedKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** How many packs that nobody can decide by are in the topic, signed. */
    public long harmful() {
        return harmful.get();
    }

    void harmfulStored() {
        harmful.incrementAndGet();
    }

    /** The record of a pack with this content, signed. */
    byte[] signed(byte[] content) {
        return record(content, keys);
    }

    /** The same, signed by a stranger. */
    byte[] forged(byte[] content) {
        return record(content, newKeys());
    }

    /** The record's key that goes with the last one. */
    byte[] key() {
        return Platform.bytes(PACK + "/" + version(sequence.get()));
    }

    private byte[] record(byte[] content, KeyPair signer) {
        long number = sequence.incrementAndGet();
        String version = version(number);
        String sha256 = sha256(content);
        long activateAt = Instant.now().plus(AHEAD).toEpochMilli();
        Schema schema = PublishedSchemas.of("KnowledgePackPublished").get(0);
        Schema kind = schema.getField("kind").schema();
        return Platform.encoded(new GenericRecordBuilder(schema)
                .set("sequence", number)
                .set("kind", new GenericData.EnumSymbol(kind, "RELEASE"))
                .set("pack", PACK)
                .set("version", version)
                .set("sha256", sha256)
                .set("activateAt", activateAt)
                .set("content", ByteBuffer.wrap(content))
                .set("signature", ByteBuffer.wrap(signature(signer, number, version, sha256, activateAt, content)))
                .build());
    }

    private static String version(long number) {
        return "2099.12." + number;
    }

    /** What a signature is over: all fields but itself, behind what they are. */
    private static byte[] signature(
            KeyPair signer, long number, String version, String sha256, long activateAt, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF("hip-triage knowledge pack 1");
            out.writeLong(number);
            out.writeUTF("RELEASE");
            out.writeUTF(PACK);
            out.writeUTF(version);
            out.writeUTF(sha256);
            out.writeLong(activateAt);
            out.writeInt(content.length);
            out.write(content);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signer.getPrivate());
            signature.update(bytes.toByteArray());
            return signature.sign();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
