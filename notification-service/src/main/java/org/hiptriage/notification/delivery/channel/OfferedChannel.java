package org.hiptriage.notification.delivery.channel;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A channel that a runner may use, as the interface tells of it: never the address.
 *
 * @param channel its code
 * @param state whether an address is registered, and lives
 * @param registeredAt when it was registered last
 * @param reason why the address is dead, a short code
 * @param devices ids of the devices behind the address, where it is one of devices
 */
@Schema(name = "Channel")
record OfferedChannel(
        @Schema(example = "web-push", requiredMode = Schema.RequiredMode.REQUIRED)
        String channel,

        @Schema(
                description =
                        "`NONE`: not registered. `LIVE`: messages go there. `DEAD`: the other side says that the address is gone; register anew.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        State state,

        Optional<Instant> registeredAt,

        @Schema(description = "Why it is dead, a short code.", example = "http-410")
        Optional<String> reason,

        @Schema(description = "Ids of the devices that are registered, newest first; of `web-push` only.")
        Optional<List<String>> devices) {
    enum State {
        NONE,
        LIVE,
        DEAD
    }

    static OfferedChannel unregistered(String channel) {
        return new OfferedChannel(channel, State.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static OfferedChannel of(RegisteredChannel registered, List<String> devices) {
        return new OfferedChannel(
                registered.channel(),
                registered.lives() ? State.LIVE : State.DEAD,
                Optional.of(registered.registeredAt()),
                registered.reason(),
                Optional.of(devices).filter(ids -> !ids.isEmpty()));
    }
}
