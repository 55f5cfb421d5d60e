package org.hiptriage.schemas.binary;

import org.apache.avro.specific.SpecificFixed;

/** A generated type of so many bytes. */
final class FixedCodec<T extends SpecificFixed> implements ValueCodec<T> {
    private final NoArgConstructor<T> constructor;
    private final int size;

    FixedCodec(Class<T> type, int size) {
        this.constructor = new NoArgConstructor<>(type);
        this.size = size;
    }

    @Override
    public T read(BinaryInput in) {
        T made = constructor.make();
        made.bytes(in.raw(size));
        return made;
    }

    @Override
    public void write(T value, BinaryOutput out) {
        byte[] bytes = value.bytes();
        if (bytes.length != size) {
            throw new IllegalArgumentException("it has not as many bytes as its schema says");
        }
        out.raw(bytes);
    }
}
