package org.hiptriage.schemas.binary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificFixed;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Which codec a schema needs. */
final class ValueCodecs {
    private final ClassLoader classes;
    private final Map<String, ValueCodec<?>> named = new HashMap<>();

    /** @param classes where the generated classes are */
    ValueCodecs(ClassLoader classes) {
        this.classes = classes;
    }

    ValueCodec<?> of(Schema schema) {
        return switch (schema.getType()) {
            case BOOLEAN -> Primitives.BOOLEAN;
            case INT -> plainOr(schema, "date", Primitives.INT, Primitives.DATE);
            case LONG -> plainOr(schema, "timestamp-millis", Primitives.LONG, Primitives.MILLIS);
            case DOUBLE -> Primitives.DOUBLE;
            case STRING -> plainOr(schema, "uuid", Primitives.STRING, Primitives.UUID_STRING);
            case BYTES -> Primitives.BYTES;
            case ARRAY -> new ArrayCodec<>(of(schema.getElementType()));
            case UNION -> new NullableCodec<>(of(other(schema)));
            case ENUM, FIXED, RECORD -> named(schema);
            default -> throw unknown(schema);
        };
    }

    private ValueCodec<?> named(Schema schema) {
        ValueCodec<?> known = named.get(schema.getFullName());
        if (known == null) {
            known = generated(schema);
            named.put(schema.getFullName(), known);
        }
        return known;
    }

    private ValueCodec<?> generated(Schema schema) {
        try {
            Class<?> type = Class.forName(schema.getFullName(), true, classes);
            return switch (schema.getType()) {
                case ENUM -> new EnumCodec<>(type.getEnumConstants());
                case FIXED -> new FixedCodec<>(type.asSubclass(SpecificFixed.class), schema.getFixedSize());
                default -> RecordCodec.of(type.asSubclass(SpecificRecord.class), schema, this);
            };
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("there is no generated class for " + schema.getFullName(), e);
        }
    }

    private static ValueCodec<?> plainOr(
            Schema schema, String logicalType, ValueCodec<?> plain, ValueCodec<?> logical) {
        LogicalType found = schema.getLogicalType();
        if (found == null) {
            return plain;
        }
        if (found.getName().equals(logicalType)) {
            return logical;
        }
        throw unknown(schema);
    }

    private static Schema other(Schema union) {
        List<Schema> branches = union.getTypes();
        if (branches.size() == 2 && branches.get(0).getType() == Schema.Type.NULL) {
            return branches.get(1);
        }
        throw unknown(union);
    }

    private static IllegalArgumentException unknown(Schema schema) {
        return new IllegalArgumentException("no codec for " + schema + " yet: add one to ValueCodecs");
    }

    /** The second branch of a union whose first is null. */
    private record NullableCodec<T>(ValueCodec<T> value) implements ValueCodec<T> {
        @Override
        public @Nullable T read(BinaryInput in) {
            int branch = in.intValue();
            if (branch == 0) {
                return null;
            }
            if (branch != 1) {
                throw new IllegalArgumentException("there is no such branch");
            }
            return value.read(in);
        }

        @Override
        public void write(@Nullable T given, BinaryOutput out) {
            if (given == null) {
                out.intValue(0);
            } else {
                out.intValue(1);
                value.write(given, out);
            }
        }
    }

    /** A constant by its place, which is the same in the generated class and in its schema. */
    private static final class EnumCodec<T> implements ValueCodec<T> {
        private final T[] constants;

        EnumCodec(T[] constants) {
            this.constants = constants;
        }

        @Override
        public T read(BinaryInput in) {
            return constants[in.intValue()];
        }

        @Override
        @SuppressWarnings("EnumOrdinal") // it is the place that is written
        public void write(T value, BinaryOutput out) {
            out.intValue(((Enum<?>) value).ordinal());
        }
    }
}
