package org.hiptriage.notification.delivery.progress;

import java.time.Instant;
import java.util.Optional;
import org.hiptriage.notification.delivery.state.DeliveryState;

/**
 * Something that others are told of.
 *
 * @param notice the notification
 * @param state the new state: of the attempt where there is a channel, else of the notification
 * @param channel the channel that it is about
 * @param about the delivery that it is about; empty where there is none
 * @param reason why, a short code
 * @param at when
 */
record Change(
        Notice notice,
        DeliveryState state,
        Optional<String> channel,
        String about,
        Optional<String> reason,
        Instant at) {}
