package org.hiptriage.notification.delivery.channel;

import java.util.List;
import reactor.core.publisher.Mono;

/** One way to a runner or to people. A new way is one class that does this, and its test; the outbox does all the rest. */
public interface Channel {
    /** What the outbox, the notification's attempts and the settings call it, for example web-push. */
    String code();

    /**
     * Sends a message once, in bounded time. Whether and when to try again is the outbox's matter, so an error that this
     * channel did not foresee counts as {@link SendOutcome.Later}. Must not block: what blocks goes to threads of its own.
     *
     * @return what came of it, never empty
     */
    Mono<SendOutcome> send(Message message);

    /** What stops to answer together, for the circuit breaker: the address's host, where messages go to many. */
    default String host(Message message) {
        return "";
    }

    /** Ids of the devices behind an address, which say nothing of it; empty where an address is not one of devices. */
    default List<String> devices(String address) {
        return List.of();
    }
}
