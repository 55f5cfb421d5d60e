package org.hiptriage.schemas.binary;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Any value that a schema allows, as the generated classes hold it. */
final class RandomValues {
    private static final List<String> TEXTS = List.of("", "flag.fever", "Schürfwunde", "臀部", "🏃", "a".repeat(300));

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    <T extends SpecificRecord> T record(Class<T> type, Schema schema) {
        try {
            T made = type.getDeclaredConstructor().newInstance();
            schema.getFields().forEach(field -> made.put(field.pos(), value(field.schema())));
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(Schema schema) {
        return switch (schema.getType()) {
            case BOOLEAN -> random.nextBoolean();
            case INT ->
                is(schema, "date") ? LocalDate.ofEpochDay(random.nextInt(60_000) - 20_000) : (Object) (int) number();
            case LONG -> is(schema, "timestamp-millis") ? Instant.ofEpochMilli(number()) : (Object) number();
            case DOUBLE -> random.nextInt(5) == 0 ? -0.0 : random.nextGaussian() * 1e6;
            case STRING ->
                is(schema, "uuid") ? new UUID(random.nextLong(), random.nextLong()) : TEXTS.get(random.nextInt(6));
            case BYTES -> {
                byte[] bytes = new byte[random.nextInt(200)];
                random.nextBytes(bytes);
                yield ByteBuffer.wrap(bytes);
            }
            case ARRAY ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> value(schema.getElementType()))
                        .toList();
            case UNION -> random.nextBoolean() ? null : value(schema.getTypes().get(1));
            case ENUM ->
                generated(schema)
                        .getEnumConstants()[
                        random.nextInt(schema.getEnumSymbols().size())];
            case FIXED -> fixed(schema);
            case RECORD -> record(generated(schema).asSubclass(SpecificRecord.class), schema);
            default -> throw new IllegalArgumentException(schema.toString());
        };
    }

    private long number() {
        return random.nextLong() >> random.nextInt(Long.SIZE);
    }

    private Object fixed(Schema schema) {
        byte[] bytes = new byte[schema.getFixedSize()];
        random.nextBytes(bytes);
        try {
            return generated(schema).getConstructor(byte[].class).newInstance((Object) bytes);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> generated(Schema schema) {
        try {
            return Class.forName(schema.getFullName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean is(Schema schema, String logicalType) {
        LogicalType found = schema.getLogicalType();
        return found != null && found.getName().equals(logicalType);
    }
}
