package org.hiptriage.notification.delivery.channel;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The channels that a runner may use.
 *
 * @param items in the order in which they are tried
 */
@Schema(name = "Channels")
record OfferedChannels(List<OfferedChannel> items) {
    OfferedChannels {
        items = List.copyOf(items);
    }
}
