package org.hiptriage.notification.delivery.channel;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The runners' channels.
 *
 * @param ladder their codes, in the order in which a runner's are tried
 */
@ConfigurationProperties("hip.channels")
public record ChannelSettings(
        @DefaultValue({"web-push", "email"}) List<String> ladder) {
    /** Refuses what can not work. */
    public ChannelSettings {
        ladder = List.copyOf(ladder);
        if (ladder.stream().distinct().count() < ladder.size()) {
            throw new IllegalArgumentException("hip.channels.ladder must name each channel once");
        }
    }
}
