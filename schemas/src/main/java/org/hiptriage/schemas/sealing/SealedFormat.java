package org.hiptriage.schemas.sealing;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topic;

/** Closes what it writes, and reads what is closed as well as what was written before, or by others. */
public final class SealedFormat<T extends SpecificRecord> implements EventFormat<T> {
    private final String place;
    private final Seal seal;
    private final EventFormat<T> open;
    private final EventSerde<T> inside;
    private final int runnerId;
    private final int receivedAt;

    /**
     * Of the events of this topic.
     *
     * @param open how those are read that are not closed
     */
    public SealedFormat(Topic<T> topic, Seal seal, EventFormat<T> open) {
        Schema schema = SpecificData.get().getSchema(topic.value());
        this.place = topic.name();
        this.seal = seal;
        this.open = open;
        this.inside = EventSerde.of(topic.value());
        this.runnerId = schema.getField("runnerId").pos();
        this.receivedAt = schema.getField("receivedAt").pos();
    }

    @Override
    public byte[] write(T event) {
        return seal.close(place, (String) event.get(runnerId), (Instant) event.get(receivedAt), inside.write(event));
    }

    @Override
    public T read(byte[] bytes) {
        return SealedBytes.isIn(bytes) ? inside.read(seal.open(place, SealedBytes.read(bytes))) : open.read(bytes);
    }
}
