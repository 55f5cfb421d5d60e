package org.hiptriage.benchmarks.outbox;

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

/** notification-service in a JVM of its own, with a channel that hands each message to the benchmark over HTTP. */
public final class BenchmarkedInstance {
    /** The channel's code. */
    static final String CHANNEL = "benchmark";

    /** The system property that says where the benchmark receives. */
    static final String RECEIVER = "benchmark.receiver";

    private BenchmarkedInstance() {}

    /** Starts it; settings come as arguments. */
    public static void main(String[] arguments) {
        var service = new SpringApplication(NotificationApplication.class);
        service.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(
                        Channel.class,
                        () -> new ToReceiver(
                                URI.create(Objects.requireNonNull(System.getProperty(RECEIVER))),
                                HttpClient.newBuilder()
                                        .version(HttpClient.Version.HTTP_1_1)
                                        .build())));
        service.run(arguments);
    }

    private record ToReceiver(URI receiver, HttpClient http) implements Channel {
        @Override
        public String code() {
            return CHANNEL;
        }

        @Override
        public Mono<SendOutcome> send(Message message) {
            HttpRequest request = HttpRequest.newBuilder(receiver)
                    .POST(HttpRequest.BodyPublishers.ofString(message.runnerId()))
                    .build();
            return Mono.fromFuture(() -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                    .map(response -> new SendOutcome.Sent(false));
        }
    }
}
