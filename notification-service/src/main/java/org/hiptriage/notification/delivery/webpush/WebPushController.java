package org.hiptriage.notification.delivery.webpush;

import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.channel.RunnerChannels;
import org.hiptriage.notification.delivery.webpush.device.DeviceJson;
import org.hiptriage.notification.delivery.webpush.device.SubscriptionReader;
import org.hiptriage.notification.delivery.webpush.encryption.ServerKey;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.http.RunnerId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The devices by which a runner is told. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class WebPushController implements WebPushApi {
    private static final String OF_RUNNER = "/runners/{runnerId}/channels/" + WebPushChannel.CODE;

    private final Channels channels;
    private final RunnerChannels registered;
    private final Optional<ServerKey> key;
    private final WebPushSettings settings;
    private final DeviceJson json;

    WebPushController(
            Channels channels,
            RunnerChannels registered,
            Optional<ServerKey> key,
            WebPushSettings settings,
            JsonMapper json) {
        this.channels = channels;
        this.registered = registered;
        this.key = key;
        this.settings = settings;
        this.json = new DeviceJson(json);
    }

    /** What a browser needs to subscribe. */
    @Override
    @GetMapping("/channels/" + WebPushChannel.CODE)
    public SubscriptionOptions options() {
        return new SubscriptionOptions(present().applicationServerKey());
    }

    /** Tells the runner on this device too from now on. */
    @Override
    @PutMapping(path = OF_RUNNER, consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<SubscribedDevice> subscribe(
            @PathVariable String runnerId, @RequestBody(required = false) Mono<byte[]> body) {
        RunnerId.require(runnerId);
        present();
        return body.defaultIfEmpty(new byte[0])
                .map(bytes -> SubscriptionReader.read(bytes, settings.allowHttp()))
                .flatMap(device -> registered
                        .change(runnerId, WebPushChannel.CODE, json.change(devices -> devices.with(device)))
                        .thenReturn(new SubscribedDevice(device.id())));
    }

    /** Tells the runner on this device no more, whether or not it was told there. */
    @Override
    @DeleteMapping(OF_RUNNER + "/devices/{deviceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public Mono<Void> unsubscribe(@PathVariable String runnerId, @PathVariable String deviceId) {
        RunnerId.require(runnerId);
        return registered.change(
                runnerId, WebPushChannel.CODE, json.change(devices -> devices.without(List.of(deviceId))));
    }

    private ServerKey present() {
        return key.filter(there -> channels.ofRunners().contains(WebPushChannel.CODE))
                .orElseThrow(() -> Refusal.notFound("This installation has no Web Push."));
    }
}
