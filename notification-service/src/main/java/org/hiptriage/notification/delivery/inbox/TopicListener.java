package org.hiptriage.notification.delivery.inbox;

import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.schemas.topics.Topic;

/**
 * Takes the events of one topic in. Around it stand the dead letters, the retries, the inbox, the reading, the writing
 * and the transaction, so that an implementation sees each event once, alone for its runner, and only decides.
 */
public interface TopicListener<V extends SpecificRecord> {
    /** The topic it takes in. */
    Topic<V> topic();

    /** Identifies the event: a repeat has the same. */
    UUID eventIdOf(V event);

    /** The runner that the event is about; must be the record's key. */
    String runnerIdOf(V event);

    /** What one event does. */
    Decision take(V event);
}
