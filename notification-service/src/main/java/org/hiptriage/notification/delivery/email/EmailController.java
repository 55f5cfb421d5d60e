package org.hiptriage.notification.delivery.email;

import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.channel.RunnerChannels;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.http.RunnerId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox by which a runner is told. */
@RestController
class EmailController implements EmailApi {
    private final Channels channels;
    private final RunnerChannels registered;
    private final JsonMapper json;

    EmailController(Channels channels, RunnerChannels registered, JsonMapper json) {
        this.channels = channels;
        this.registered = registered;
        this.json = json;
    }

    /** Sends mail there from now on. */
    @Override
    @PutMapping(
            path = "/api/v1/runners/{runnerId}/channels/" + EmailChannel.CODE,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public Mono<Void> register(@PathVariable String runnerId, @RequestBody(required = false) Mono<byte[]> body) {
        RunnerId.require(runnerId);
        if (!channels.ofRunners().contains(EmailChannel.CODE)) {
            throw Refusal.notFound("This installation sends no mail.");
        }
        return body.defaultIfEmpty(new byte[0])
                .map(EmailReader::read)
                .flatMap(mailbox -> registered.register(runnerId, EmailChannel.CODE, json.writeValueAsString(mailbox)));
    }
}
