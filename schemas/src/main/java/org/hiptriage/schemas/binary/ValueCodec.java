package org.hiptriage.schemas.binary;

import org.jspecify.annotations.Nullable;

/** Reads and writes values of one schema. A value that is null where the schema has no null is a {@link NullPointerException}. */
interface ValueCodec<T> {
    /** The next value; null only where the schema has null. */
    @Nullable
    T read(BinaryInput in);

    void write(T value, BinaryOutput out);
}
