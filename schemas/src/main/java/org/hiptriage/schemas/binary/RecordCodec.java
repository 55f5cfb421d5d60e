package org.hiptriage.schemas.binary;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads and writes a generated record and all that is in it field by field, by a plan that is made once: byte for byte what Avro's own
 * writer makes of it, and what Avro's own reader reads of what the same version of the schema wrote. Safe for use by several threads.
 */
public final class RecordCodec<T extends SpecificRecord> implements ValueCodec<T> {
    private final NoArgConstructor<T> constructor;
    private final ValueCodec<Object>[] fields;

    private RecordCodec(Class<T> type, ValueCodec<Object>[] fields) {
        this.constructor = new NoArgConstructor<>(type);
        this.fields = fields;
    }

    /**
     * The codec of records of this type.
     *
     * @throws IllegalArgumentException where its schema holds a type that is not known here
     */
    public static <T extends SpecificRecord> RecordCodec<T> of(Class<T> type, Schema schema) {
        return of(type, schema, new ValueCodecs(type.getClassLoader()));
    }

    static <T extends SpecificRecord> RecordCodec<T> of(Class<T> type, Schema schema, ValueCodecs values) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
        ValueCodec<Object>[] fields = schema.getFields().stream()
                .map(field -> values.of(field.schema()))
                .toArray(ValueCodec[]::new);
        return new RecordCodec<>(type, fields);
    }

    @Override
    public T read(BinaryInput in) {
        T made = constructor.make();
        for (int i = 0; i < fields.length; i++) {
            made.put(i, fields[i].read(in));
        }
        return made;
    }

    @Override
    public void write(T value, BinaryOutput out) {
        for (int i = 0; i < fields.length; i++) {
            fields[i].write(value.get(i), out);
        }
    }
}
