package org.hiptriage.notification.delivery.webpush;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.hiptriage.notification.delivery.channel.Channel;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.RunnerChannels;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.delivery.webpush.device.Device;
import org.hiptriage.notification.delivery.webpush.device.DeviceJson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells all devices of a runner; it is sent where any of them has it. */
final class WebPushChannel implements Channel {
    static final String CODE = "web-push";

    private static final Duration FORGETTING = Duration.ofSeconds(2);

    private final PushRequests requests;
    private final DeviceJson json;
    private final PushContent contents;
    private final RunnerChannels registered;

    WebPushChannel(PushRequests requests, DeviceJson json, PushContent contents, RunnerChannels registered) {
        this.requests = requests;
        this.json = json;
        this.contents = contents;
        this.registered = registered;
    }

    @Override
    public String code() {
        return CODE;
    }

    /** That of the newest device: most runners have all of theirs with one push service. */
    @Override
    public String host(Message message) {
        return json.read(message.address()).devices().stream()
                .findFirst()
                .map(device -> device.endpoint().getHost())
                .orElse("");
    }

    @Override
    public List<String> devices(String address) {
        return json.read(address).devices().stream().map(Device::id).toList();
    }

    @Override
    public Mono<SendOutcome> send(Message message) {
        byte[] content = contents.of(message);
        String topic = contents.topic(message);
        return Flux.fromIterable(json.read(message.address()).devices())
                .flatMap(device -> requests.send(device, message, topic, content)
                        .map(outcome -> new OfDevice(device.id(), outcome)))
                .collectList()
                .flatMap(outcomes -> forgetGone(message.runnerId(), outcomes).thenReturn(best(outcomes)));
    }

    /** What is best for the runner: sent to any, else still to be tried, else refused for this message only. */
    private static SendOutcome best(List<OfDevice> outcomes) {
        return outcomes.stream()
                .map(OfDevice::outcome)
                .min(Comparator.comparingInt(WebPushChannel::rank))
                .orElseGet(() -> new SendOutcome.Gone("no-device"));
    }

    private static int rank(SendOutcome outcome) {
        return outcome instanceof SendOutcome.Sent
                ? 0
                : outcome instanceof SendOutcome.Later ? 1 : outcome instanceof SendOutcome.Refused ? 2 : 3;
    }

    /** Those that are gone beside others; where all are, the channel is. What can not be forgotten now is at the next message. */
    private Mono<Void> forgetGone(String runnerId, List<OfDevice> outcomes) {
        List<String> gone = outcomes.stream()
                .filter(each -> each.outcome() instanceof SendOutcome.Gone)
                .map(OfDevice::id)
                .toList();
        if (gone.isEmpty() || gone.size() == outcomes.size()) {
            return Mono.empty();
        }
        return registered
                .change(runnerId, CODE, json.change(devices -> devices.without(gone)))
                .timeout(FORGETTING)
                .onErrorComplete();
    }

    private record OfDevice(String id, SendOutcome outcome) {}
}
