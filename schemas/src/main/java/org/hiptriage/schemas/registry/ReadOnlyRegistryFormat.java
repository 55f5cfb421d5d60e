package org.hiptriage.schemas.registry;

import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.schemas.serde.EventFormat;

/** Reads both formats and writes single-object encoding: the step before a switch to a registry, and the one before a switch back. */
record ReadOnlyRegistryFormat<T extends SpecificRecord>(EventFormat<T> reader, EventFormat<T> writer)
        implements EventFormat<T> {
    @Override
    public byte[] write(T event) {
        return writer.write(event);
    }

    @Override
    public T read(byte[] bytes) {
        return reader.read(bytes);
    }
}
