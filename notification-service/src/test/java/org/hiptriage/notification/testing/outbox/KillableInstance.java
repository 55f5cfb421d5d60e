package org.hiptriage.notification.testing.outbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.hiptriage.notification.NotificationApplication;
import org.hiptriage.notification.delivery.channel.Channel;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import reactor.core.publisher.Mono;

/** The service in a JVM of its own, with a channel that hands each message to a receiver over HTTP. */
public final class KillableInstance {
    /** The setting that says where the receiver is. */
    static final String RECEIVER = "test.receiver";

    private KillableInstance() {}

    /** Starts it; settings come as arguments, the receiver as a system property. */
    public static void main(String[] arguments) {
        var service = new SpringApplication(NotificationApplication.class);
        service.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(
                        Channel.class,
                        () -> new HttpChannel(URI.create(Objects.requireNonNull(System.getProperty(RECEIVER))))));
        service.run(arguments);
    }

    private record HttpChannel(URI receiver, HttpClient http) implements Channel {
        HttpChannel(URI receiver) {
            this(
                    receiver,
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        }

        @Override
        public String code() {
            return "fake-push";
        }

        @Override
        public Mono<SendOutcome> send(Message message) {
            HttpRequest request = HttpRequest.newBuilder(receiver)
                    .POST(HttpRequest.BodyPublishers.ofString(message.runnerId() + " " + message.deliveryId()))
                    .build();
            return Mono.fromFuture(() -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                    .map(response -> new SendOutcome.Sent(false));
        }
    }
}
