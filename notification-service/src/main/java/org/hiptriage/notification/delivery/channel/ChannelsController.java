package org.hiptriage.notification.delivery.channel;

import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.http.RunnerId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A runner's channels; each takes its own addresses. */
@RestController
@RequestMapping(path = "/api/v1/runners/{runnerId}/channels", produces = MediaType.APPLICATION_JSON_VALUE)
class ChannelsController implements ChannelsApi {
    private final Channels channels;
    private final RunnerChannels registered;

    ChannelsController(Channels channels, RunnerChannels registered) {
        this.channels = channels;
        this.registered = registered;
    }

    /** Those that there are here, in the order in which they are tried, each with whether it is registered. */
    @Override
    @GetMapping
    public Mono<OfferedChannels> offered(@PathVariable String runnerId) {
        RunnerId.require(runnerId);
        return registered
                .of(runnerId)
                .collectMap(RegisteredChannel::channel)
                .map(byCode -> new OfferedChannels(channels.ofRunners().stream()
                        .map(code -> Optional.ofNullable(byCode.get(code))
                                .map(found -> OfferedChannel.of(found, devices(found)))
                                .orElseGet(() -> OfferedChannel.unregistered(code)))
                        .toList()));
    }

    /** Forgets the runner's address on one, whether or not there is one. */
    @Override
    @DeleteMapping("/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public Mono<Void> forget(@PathVariable String runnerId, @PathVariable String channel) {
        RunnerId.require(runnerId);
        // One that was switched off can be forgotten too.
        return registered.remove(runnerId, channel).flatMap(wasThere -> {
            if (!wasThere && !channels.ofRunners().contains(channel)) {
                return Mono.error(Refusal.notFound("There is no such channel here."));
            }
            return Mono.empty();
        });
    }

    private List<String> devices(RegisteredChannel found) {
        return channels.find(found.channel())
                .map(channel -> channel.devices(found.address()))
                .orElse(List.of());
    }
}
