package org.hiptriage.notification.delivery.inbox;

import io.r2dbc.spi.Connection;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import reactor.core.publisher.Mono;

/**
 * Takes what one poll of a topic brought in at once, for topics that come in bursts. Around it stand the dead letters,
 * the retries and the transaction, but no inbox: an event may come again and in any order, and must then change nothing.
 */
public interface BatchListener<V extends SpecificRecord> extends TopicEvents<V> {
    /** Does all that these events do, on a connection in a transaction. */
    Mono<Void> take(Connection connection, List<V> events);
}
