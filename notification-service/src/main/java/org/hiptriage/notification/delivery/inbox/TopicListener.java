package org.hiptriage.notification.delivery.inbox;

import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * Takes the events of one topic in. Around it stand the dead letters, the retries, the inbox, the reading, the writing
 * and the transaction, so that an implementation sees each event once, alone for its runner, and only decides.
 */
public interface TopicListener<V extends SpecificRecord> extends TopicEvents<V> {
    /** Identifies the event: a repeat has the same. */
    UUID eventIdOf(V event);

    /** When the report or run behind the event was received. */
    Instant receivedAtOf(V event);

    /** What one event does. */
    Decision take(V event);
}
