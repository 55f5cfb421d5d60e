package org.hiptriage.schemas.serde;

import org.apache.avro.specific.SpecificRecord;

/** How events of one kind stand in a record's value. Safe for use by several threads. */
public interface EventFormat<T extends SpecificRecord> {
    /** The event as bytes. */
    byte[] write(T event);

    /**
     * The event in these bytes.
     *
     * @throws UnreadableEventException where they are not exactly one event of this kind by a known writer
     */
    T read(byte[] bytes);
}
