package org.hiptriage.notification.webhook.sending;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiptriage.notification.outbound.PermittedHosts;
import org.hiptriage.notification.outbound.PermittedHostsResolver;
import reactor.core.publisher.Mono;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.SslProvider;

/**
 * Posts a message once. Neither redirects nor proxies are followed, and nothing that the other side does takes longer than
 * the time-out or more memory than a buffer.
 */
public final class WebhookSender implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(20);
    /** So that a host that has moved, or may no longer be asked, is not kept for long. */
    private static final Duration CONNECTION_LIFE = Duration.ofMinutes(1);
    /** The body of an answer means nothing; reading a little of it lets the connection be used again. */
    private static final Duration BODY = Duration.ofSeconds(1);

    private static final long BODY_BYTES = 64 * 1024L;
    private static final int CONNECTIONS_TO_A_HOST = 50;

    private final ConnectionProvider connections;
    private final HttpClient http;
    private final Duration timeout;
    private final Clock clock;

    /**
     * Sends to these hosts.
     *
     * @param timeout how long one request may take in all
     */
    public WebhookSender(PermittedHosts hosts, LoopResources loops, Duration timeout, Clock clock) {
        this(hosts, loops, timeout, clock, Http11SslContextSpec.forClient());
    }

    WebhookSender(
            PermittedHosts hosts,
            LoopResources loops,
            Duration timeout,
            Clock clock,
            SslProvider.GenericSslContextSpec<?> tls) {
        this.timeout = timeout;
        this.clock = clock;
        connections = ConnectionProvider.builder("webhooks")
                .maxConnections(CONNECTIONS_TO_A_HOST)
                .maxIdleTime(IDLE)
                .maxLifeTime(CONNECTION_LIFE)
                .build();
        http = HttpClient.create(connections)
                .runOn(loops)
                .resolver(new PermittedHostsResolver(hosts))
                .secure(spec -> spec.sslContext(tls))
                .followRedirect(false)
                .noProxy()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT.toMillis());
    }

    /**
     * Posts it.
     *
     * @param messageId the same in every attempt: what a receiver drops repeats by
     * @param secrets those that are valid, the newest first; each signs
     * @param body JSON
     */
    public Mono<Answer> post(URI url, String messageId, List<SigningSecret> secrets, byte[] body) {
        return Mono.defer(() -> {
            long began = System.nanoTime();
            return request(url, messageId, secrets, body)
                    .map(response -> new Answer(
                            Outcomes.of(
                                    response.status().code(),
                                    response.responseHeaders().get(HttpHeaderNames.RETRY_AFTER, ""),
                                    clock.instant()),
                            Optional.of(response.status().code()),
                            Duration.ofNanos(System.nanoTime() - began)))
                    .timeout(timeout)
                    .onErrorResume(failure -> Mono.just(new Answer(
                            Outcomes.of(failure), Optional.empty(), Duration.ofNanos(System.nanoTime() - began))));
        });
    }

    private Mono<HttpClientResponse> request(URI url, String messageId, List<SigningSecret> secrets, byte[] body) {
        long timestamp = clock.instant().getEpochSecond();
        return http.headers(headers -> headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                        .set(HttpHeaderNames.USER_AGENT, "Hip-Triage-Webhooks")
                        .set("webhook-id", messageId)
                        .set("webhook-timestamp", timestamp)
                        .set(
                                "webhook-signature",
                                secrets.stream()
                                        .map(secret -> secret.sign(messageId, timestamp, body))
                                        .collect(Collectors.joining(" "))))
                .post()
                .uri(url)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .response((response, content) -> content.map(ByteBuf::readableBytes)
                        .scan(0L, Long::sum)
                        .takeUntil(bytes -> bytes > BODY_BYTES)
                        .take(BODY)
                        .onErrorComplete()
                        .then(Mono.just(response)))
                .single();
    }

    /** Ends all connections. */
    @Override
    public void close() {
        connections.dispose();
    }
}
