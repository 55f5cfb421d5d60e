package org.hiptriage.notification.outbound;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.SslProvider;

/**
 * Posts to addresses that others chose. Neither redirects nor proxies are followed, and nothing that the other side does
 * takes longer than the time-out or more memory than a buffer.
 */
public final class OutboundClient implements AutoCloseable {
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
     * A client that posts to these hosts.
     *
     * @param name of its connections
     * @param timeout how long one request may take in all
     */
    public OutboundClient(String name, PermittedHosts hosts, LoopResources loops, Duration timeout, Clock clock) {
        this(name, hosts, loops, timeout, clock, Http11SslContextSpec.forClient());
    }

    /**
     * The same, trusting other certificates than the system does.
     *
     * @param name of its connections
     * @param timeout how long one request may take in all
     * @param tls whom it trusts; that a certificate is the host's is checked in any case
     */
    public OutboundClient(
            String name,
            PermittedHosts hosts,
            LoopResources loops,
            Duration timeout,
            Clock clock,
            SslProvider.GenericSslContextSpec<?> tls) {
        this.timeout = timeout;
        this.clock = clock;
        connections = ConnectionProvider.builder(name)
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

    /** Posts a body once. What it fails with where there is no answer, {@link FailureReason} names. */
    public Mono<OutboundAnswer> post(URI url, Map<String, String> headers, byte[] body) {
        return http.headers(sent -> {
                    headers.forEach(sent::set);
                    sent.set(HttpHeaderNames.CONTENT_LENGTH, body.length);
                })
                .post()
                .uri(url)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .response((response, content) -> content.map(ByteBuf::readableBytes)
                        .scan(0L, Long::sum)
                        .takeUntil(bytes -> bytes > BODY_BYTES)
                        .take(BODY)
                        .onErrorComplete()
                        .then(Mono.just(response)))
                .single()
                .map(this::answer)
                .timeout(timeout);
    }

    private OutboundAnswer answer(HttpClientResponse response) {
        return new OutboundAnswer(
                response.status().code(),
                RetryAfter.parse(response.responseHeaders().get(HttpHeaderNames.RETRY_AFTER, ""), clock.instant()));
    }

    /** Ends all connections. */
    @Override
    public void close() {
        connections.dispose();
    }
}
