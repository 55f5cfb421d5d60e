package org.hiptriage.notification.delivery.inbox;

import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.topics.Topic;

/** The events of one topic: whose they are, and which of them can be used. */
public interface TopicEvents<V extends SpecificRecord> {
    /** The topic they are in. */
    Topic<V> topic();

    /** The runner that the event is about; must be the record's key. */
    String runnerIdOf(V event);

    /** What makes an event unusable, empty where nothing does; nothing in it is a value of the event. */
    default List<FieldProblem> problemsOf(V event, Instant now) {
        return List.of();
    }

    /** It was taken in, now or before: what it changes can be read. */
    default void takenIn(V event) {}
}
