package org.hiptriage.systemtests.faults.load;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Records that nobody can use, of every kind that was thought of. */
public final class PoisonCabinet {
    /** Larger than any broker takes by default. */
    private static final int FIVE_MEGABYTES = 5 << 20;
    /** Nearly as large as the broker takes. */
    private static final int LARGE = 900_000;

    private static final int HEADER_BYTES = 10;
    private static final int NOBODYS_ID = 2_000_000_000;

    private final Platform platform;
    private final Ledger ledger;
    private final Random random;

    public PoisonCabinet(Platform platform, Ledger ledger, Random random) {
        this.platform = platform;
        this.ledger = ledger;
        this.random = random;
    }

    /** Publishes one of each kind to a topic; says how many the brokers took. */
    public int pour(String topic) {
        List<Optional<RecordMetadata>> taken = new ArrayList<>();
        String runner = "r-poison-" + random.nextInt(1_000_000);
        byte[] key = Platform.bytes(runner);
        byte[] good = Platform.event(new Assessments(random).of(runner, "left"), 2);
        Map<String, byte[]> kinds = Map.of(
                "random bytes", randomBytes(200),
                "empty value", new byte[0],
                "wrong schema id", wrongSchema(good),
                "wrong registry id", wrongRegistryId(good),
                "truncated", Arrays.copyOf(good, good.length / 2),
                "unknown enum", unknownEnum(),
                "future version", futureVersion(),
                "large", randomBytes(LARGE));
        kinds.forEach((kind, value) -> taken.add(send(kind, topic, key, value)));
        taken.add(send("null value", topic, key, null));
        taken.add(send("null key", topic, null, topic.equals("symptom-events") ? good : randomBytes(50)));
        if (send("5 MB", topic, key, randomBytes(FIVE_MEGABYTES)).isPresent()) {
            throw new IllegalStateException("the broker took 5 MB");
        }
        return (int) taken.stream().filter(Optional::isPresent).count();
    }

    private Optional<RecordMetadata> send(String kind, String topic, byte @Nullable [] key, byte @Nullable [] value) {
        String hex = value == null ? "" : HexFormat.of().formatHex(value);
        ledger.pouring(hex);
        Optional<RecordMetadata> place = platform.send(topic, key, value);
        place.ifPresent(at -> ledger.poisoned(new Ledger.Poison(kind, topic, at.partition(), at.offset(), hex)));
        return place;
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] wrongSchema(byte[] good) {
        byte[] bytes = good.clone();
        for (int i = 2; i < HEADER_BYTES; i++) {
            bytes[i] ^= 0x55;
        }
        return bytes;
    }

    /** In the registry's format, by an id that it has not given yet. */
    private static byte[] wrongRegistryId(byte[] good) {
        byte[] body = Arrays.copyOfRange(good, HEADER_BYTES, good.length);
        return ByteBuffer.allocate(1 + Integer.BYTES + body.length)
                .put((byte) 0)
                .putInt(NOBODYS_ID)
                .put(body)
                .array();
    }

    /** A schema of the future that this version cannot know: its fingerprint stands for nothing here. */
    private byte[] futureVersion() {
        Schema schema = new Schema.Parser().parse("""
                {"type":"record","name":"SymptomsReported","namespace":"org.hiptriage.events","fields":[
                  {"name":"eventId","type":"string"},{"name":"invention","type":"string"}]}""");
        var event = new org.apache.avro.generic.GenericRecordBuilder(schema)
                .set("eventId", UUID.randomUUID().toString())
                .set("invention", "of tomorrow");
        return Platform.encoded(event.build());
    }

    /** The published schema, and behind its fingerprint a symbol that it does not have. */
    private byte[] unknownEnum() {
        byte[] good = Platform.event(new Assessments(random).of("r-unknown-enum", "left"), 2);
        byte[] source = Platform.bytes("https://platform.example");
        // The kind is the one byte right behind the source.
        for (int at = HEADER_BYTES; at < good.length - source.length; at++) {
            if (Arrays.equals(good, at, at + source.length, source, 0, source.length)) {
                byte[] bytes = good.clone();
                bytes[at + source.length] = 40;
                return bytes;
            }
        }
        throw new IllegalStateException("the source is not where it was");
    }
}
