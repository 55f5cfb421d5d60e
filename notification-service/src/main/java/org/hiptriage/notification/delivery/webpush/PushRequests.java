package org.hiptriage.notification.delivery.webpush;

import java.time.Clock;
import java.util.Map;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.delivery.webpush.device.Device;
import org.hiptriage.notification.delivery.webpush.encryption.PushEncryption;
import org.hiptriage.notification.delivery.webpush.encryption.ServerToken;
import org.hiptriage.notification.outbound.FailureReason;
import org.hiptriage.notification.outbound.OutboundAnswer;
import org.hiptriage.notification.outbound.OutboundClient;
import reactor.core.publisher.Mono;

/** Gives a message for one device to its push service (RFC 8030). */
final class PushRequests {
    private final PushEncryption encryption = new PushEncryption();
    private final OutboundClient pushServices;
    private final ServerToken token;
    private final Clock clock;

    PushRequests(OutboundClient pushServices, ServerToken token, Clock clock) {
        this.pushServices = pushServices;
        this.token = token;
        this.clock = clock;
    }

    /** Encrypts and sends it once. */
    Mono<SendOutcome> send(Device device, Message message, String topic, byte[] content) {
        return Mono.defer(() -> pushServices.post(
                        device.endpoint(),
                        Map.of(
                                "Authorization",
                                token.authorization(device.endpoint(), clock.instant()),
                                "Content-Encoding",
                                "aes128gcm",
                                "Content-Type",
                                "application/octet-stream",
                                "TTL",
                                Long.toString(Math.max(1, message.timeToLive().toSeconds())),
                                "Urgency",
                                message.urgent() ? "high" : "normal",
                                "Topic",
                                topic),
                        encryption.encrypt(content, device.keys())))
                .map(PushRequests::outcome)
                .onErrorResume(failure -> Mono.just(outcome(failure)));
    }

    private static SendOutcome outcome(OutboundAnswer answer) {
        String reason = "http-" + answer.status();
        return switch (answer.status()) {
            case 404, 410 -> new SendOutcome.Gone(reason);
            case 408, 425, 429 -> new SendOutcome.Later(reason, answer.leaveAlone());
            default ->
                switch (answer.status() / 100) {
                    case 2 -> new SendOutcome.Sent(false);
                    // A push service does not redirect; where it leads nobody subscribed.
                    case 4 -> new SendOutcome.Refused(reason);
                    default -> new SendOutcome.Later(reason, answer.leaveAlone());
                };
        };
    }

    private static SendOutcome outcome(Throwable failure) {
        String reason = FailureReason.of(failure);
        return reason.equals(FailureReason.NOT_PERMITTED)
                ? new SendOutcome.Refused(reason)
                : SendOutcome.Later.because(reason);
    }
}
