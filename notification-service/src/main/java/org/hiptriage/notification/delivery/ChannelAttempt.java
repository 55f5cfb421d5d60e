package org.hiptriage.notification.delivery;

import java.time.Instant;
import java.util.Optional;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.state.DeliveryState;

/**
 * What became of a notification on one channel, as it is served.
 *
 * @param channel the channel's code
 * @param state what came of it so far
 * @param attempts how often it was tried
 * @param lastAttemptAt when it was tried last
 * @param nextAttemptAt when it is tried next
 * @param reason why it was not sent, a short code
 */
record ChannelAttempt(
        String channel,
        DeliveryState state,
        int attempts,
        Optional<Instant> lastAttemptAt,
        Optional<Instant> nextAttemptAt,
        Optional<String> reason) {
    static ChannelAttempt shown(Instant at) {
        return new ChannelAttempt(
                Channels.STREAM, DeliveryState.SENT, 1, Optional.of(at), Optional.empty(), Optional.empty());
    }

    static ChannelAttempt notShown(DeliveryState state) {
        return new ChannelAttempt(Channels.STREAM, state, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
