package org.hiptriage.notification.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that somebody read or changed; nothing of what it was.
 *
 * @param at when
 * @param who who: the subject of their token, or the name that they gave with what they did; {@code unknown} where no token was needed
 * @param what the method and the address of the interface without what stands in it, or what was done with an alert
 * @param runnerId of whom; empty where it was of several, as in a list
 * @param alertId which alert; empty where it was none in particular
 */
record AuditEvent(Instant at, String who, String what, Optional<String> runnerId, Optional<UUID> alertId) {}
