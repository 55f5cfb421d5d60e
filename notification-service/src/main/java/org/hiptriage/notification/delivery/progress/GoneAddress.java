package org.hiptriage.notification.delivery.progress;

import java.time.Instant;

/**
 * An address of a runner that is gone for good.
 *
 * @param runnerId the runner, opaque
 * @param channel the channel that it was registered for
 * @param registration identifies it: a later address on the same channel is another
 * @param reason why, a short code
 * @param at when that became known
 */
record GoneAddress(String runnerId, String channel, long registration, String reason, Instant at) {}
