package org.hiptriage.notification.delivery.inbox;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * An event that asks to be let in.
 *
 * @param eventId identifies it: a repeat has the same
 * @param runnerId the runner it is about
 * @param decision what it does; asked for only where the event is new
 */
record Arrival(UUID eventId, String runnerId, Supplier<Decision> decision) {}
