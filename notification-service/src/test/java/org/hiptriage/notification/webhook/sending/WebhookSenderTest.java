package org.hiptriage.notification.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.outbound.HostLookup;
import org.hiptriage.notification.outbound.PermittedHosts;
import org.hiptriage.notification.outbound.PermittedNetworks;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.FreePort;
import org.hiptriage.notification.testing.webhook.HookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.netty.resources.LoopResources;

class WebhookSenderTest {
    private static final int MANY = 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final String ID = "5e8b1d33-2b55-4a1f-9c1e-0c6f6a0a7d10";
    private static final String BODY = "{\"type\":\"notification.sent\",\"data\":{\"text\":\"für Läufer\"}}";

    private final SigningSecret secret = SigningSecret.generate(new SecureRandom());
    private final HookReceiver receiver = new HookReceiver();
    private final LoopResources loops = LoopResources.create("webhook-test", 1, true);
    private final WebhookSender sender = sender(PermittedNetworks.publicAnd(List.of("127.0.0.0/8")));

    @AfterEach
    void end() {
        receiver.close();
        sender.close();
        loops.dispose();
    }

    @Test
    void theReferenceLibraryVerifiesWhatItSends() throws Exception {
        Answer answer = post(receiver.url("/hook"));
        assertThat(answer.outcome()).isEqualTo(new SendOutcome.Sent(false));
        assertThat(answer.status()).contains(204);
        HookReceiver.Request request = receiver.requests().get(0);
        assertThat(request.body()).isEqualTo(BODY);
        assertThat(request.header("webhook-id")).isEqualTo(ID);
        assertThat(request.header("content-type")).isEqualTo("application/json");
        new Webhook(secret.reveal()).verify(request.body(), request.headers());
        assertThatThrownBy(() -> new Webhook(secret.reveal()).verify(request.body() + " ", request.headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void everyValidSecretSignsTheNewestFirst() throws Exception {
        SigningSecret older = SigningSecret.generate(new SecureRandom());
        SigningSecret stranger = SigningSecret.generate(new SecureRandom());
        sender.post(receiver.url("/"), ID, List.of(secret, older), bytes()).block();
        HookReceiver.Request request = receiver.requests().get(0);
        for (SigningSecret valid : List.of(secret, older)) {
            new Webhook(valid.reveal()).verify(request.body(), request.headers());
        }
        assertThatThrownBy(() -> new Webhook(stranger.reveal()).verify(request.body(), request.headers()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(request.header("webhook-signature").split(" ", -1)).hasSize(2);
        assertThat(request.header("webhook-signature"))
                .startsWith(secret.sign(ID, Long.parseLong(request.header("webhook-timestamp")), bytes()));
    }

    @ParameterizedTest
    @CsvSource({"400,http-400", "404,http-404", "500,http-500", "503,http-503", "301,redirect-301", "307,redirect-307"})
    void whateverIsNoSuccessIsTriedAgainAndARedirectIsNotFollowed(int status, String reason) {
        receiver.answer(HookReceiver.status(status, "Location: " + receiver.url("/elsewhere")));
        Answer answer = post(receiver.url("/hook"));
        assertThat(answer.outcome()).isEqualTo(SendOutcome.Later.because(reason));
        assertThat(answer.status()).contains(status);
        assertThat(receiver.requests()).extracting(HookReceiver.Request::path).containsExactly("/hook");
    }

    @Test
    void anAddressThatSaysItIsGoneIsGone() {
        receiver.answer(HookReceiver.status(410));
        assertThat(post(receiver.url("/")).outcome()).isEqualTo(new SendOutcome.Gone("http-410"));
    }

    @Test
    void whatTheOtherSideAsksForIsPassedOnInSecondsOrAsADateUpToADay() {
        assertThat(waitAfter("120")).contains(Duration.ofMinutes(2));
        Instant soon = Instant.now().plusSeconds(600);
        assertThat(waitAfter(DateTimeFormatter.RFC_1123_DATE_TIME.format(soon.atOffset(ZoneOffset.UTC))))
                .hasValueSatisfying(
                        wait -> assertThat(wait).isBetween(Duration.ofSeconds(590), Duration.ofSeconds(600)));
        assertThat(waitAfter("99999999999999999999")).contains(Duration.ofDays(1));
        assertThat(waitAfter("200000")).contains(Duration.ofDays(1));
        assertThat(waitAfter("soon")).isEmpty();
        assertThat(waitAfter("-5")).isEmpty();
    }

    @Test
    void aReceiverThatHangsIsLeftAfterTheTimeOut() {
        var end = new CountDownLatch(1);
        receiver.answer(
                (request, out) -> Await.until(() -> assertThat(end.getCount()).isZero()));
        assertTimesOut();
        end.countDown();
    }

    @Test
    void aReceiverThatTricklesItsHeadersIsLeftAfterTheTimeOut() {
        receiver.answer((request, out) -> trickle("HTTP/1.1 200 Said\r\n", "X-More: 1\r\n", out));
        assertTimesOut();
        Await.until(() -> assertThat(receiver.brokenOff()).isEqualTo(1));
    }

    @Test
    void aBodyThatTricklesIsNotWaitedForBecauseTheStatusSaysAllThereIs() {
        receiver.answer((request, out) -> trickle("HTTP/1.1 200 Said\r\nContent-Length: 999999\r\n\r\n", "x", out));
        long began = System.nanoTime();
        assertThat(post(receiver.url("/")).outcome()).isEqualTo(new SendOutcome.Sent(false));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TIMEOUT);
        Await.until(() -> assertThat(receiver.brokenOff()).isEqualTo(1));
    }

    @Test
    void aBodyWithoutEndIsBrokenOff() {
        var written = new AtomicInteger();
        receiver.answer((request, out) -> {
            out.write("HTTP/1.1 503 Said\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(chunk);
                written.addAndGet(0x1000);
            }
        });
        assertThat(post(receiver.url("/")).outcome()).isEqualTo(SendOutcome.Later.because("http-503"));
        Await.until(() -> assertThat(receiver.brokenOff()).isEqualTo(1));
        // What was read here, and what the sockets hold on both sides.
        assertThat(written.get()).isLessThan(20_000_000);
    }

    @Test
    void whatIsNoHttpIsTriedAgain() {
        receiver.answer((request, out) -> out.write("SSH-2.0-x\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        assertThat(post(receiver.url("/")).outcome()).isInstanceOf(SendOutcome.Later.class);
    }

    @Test
    void aConnectionThatIsKeptIsUsedAgain() {
        // A connection is given back a moment after its answer is known.
        for (int i = 0; i < MANY; i++) {
            post(receiver.url("/one"));
        }
        assertThat(receiver.requests()).hasSize(MANY);
        assertThat(receiver.connections()).isLessThan(MANY / 2);
    }

    @Test
    void whoeverIsNotThereIsTriedAgain() {
        Answer answer = post(URI.create("http://127.0.0.1:" + FreePort.find() + "/"));
        assertThat(answer.outcome()).isEqualTo(SendOutcome.Later.because("connect-failed"));
        assertThat(answer.status()).isEmpty();
    }

    @Test
    void plainHttpWhereTlsIsExpectedIsTriedAgainAndTellsNothing() {
        Answer answer = post(URI.create("https://127.0.0.1:" + receiver.port() + "/"));
        assertThat(answer.outcome()).isInstanceOf(SendOutcome.Later.class);
        assertThat(receiver.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "127.1", "rebound.example"})
    void aPrivateAddressIsNeverConnectedToHoweverItIsWritten(String host) {
        try (WebhookSender strict = sender(PermittedNetworks.publicAnd(List.of()))) {
            Answer answer = post(strict, URI.create("http://" + host + ":" + receiver.port() + "/"));
            // Why is the machine's to say where a form is none to it; some take it for an address.
            assertThat(answer.outcome()).isInstanceOf(SendOutcome.Later.class);
            assertThat(receiver.connections()).isZero();
        }
    }

    @Test
    void aHostThatTurnsPrivateAfterItWasLookedUpIsCaughtWhenItIsConnectedTo() {
        var lookups = new AtomicInteger();
        HostLookup rebinding = host -> List.of(
                lookups.getAndIncrement() == 0
                        ? InetAddress.getByAddress(new byte[] {93, (byte) 184, (byte) 216, 34})
                        : InetAddress.getLoopbackAddress());
        var hosts = new PermittedHosts(PermittedNetworks.publicAnd(List.of()), rebinding);
        URI url = URI.create("http://rebinding.example:" + receiver.port() + "/");
        assertThatCode(() -> hosts.permitted(InetSocketAddress.createUnresolved(url.getHost(), 0))
                        .block())
                .doesNotThrowAnyException();
        try (var strict = new WebhookSender(hosts, loops, TIMEOUT, Clock.systemUTC())) {
            assertThat(post(strict, url).outcome()).isEqualTo(SendOutcome.Later.because("address-not-permitted"));
        }
        assertThat(lookups.get()).isEqualTo(2);
        assertThat(receiver.connections()).isZero();
    }

    @Test
    void aHostWithPublicAndPrivateAddressesIsAskedAtThePermittedOnesOnly() {
        HostLookup both =
                host -> List.of(InetAddress.getByAddress(new byte[] {10, 0, 0, 1}), InetAddress.getLoopbackAddress());
        var hosts = new PermittedHosts(PermittedNetworks.publicAnd(List.of("127.0.0.1/32")), both);
        try (var some = new WebhookSender(hosts, loops, TIMEOUT, Clock.systemUTC())) {
            assertThat(post(some, URI.create("http://both.example:" + receiver.port() + "/"))
                            .outcome())
                    .isEqualTo(new SendOutcome.Sent(false));
        }
        assertThat(receiver.requests().get(0).header("host")).isEqualTo("both.example:" + receiver.port());
    }

    private void assertTimesOut() {
        long began = System.nanoTime();
        assertThat(post(receiver.url("/")).outcome()).isEqualTo(SendOutcome.Later.because("timeout"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(TIMEOUT, TIMEOUT.multipliedBy(3));
    }

    private Optional<Duration> waitAfter(String retryAfter) {
        receiver.answer(HookReceiver.status(429, "Retry-After: " + retryAfter));
        return ((SendOutcome.Later) post(receiver.url("/")).outcome()).notBefore();
    }

    private Answer post(URI url) {
        return post(sender, url);
    }

    private Answer post(WebhookSender by, URI url) {
        return by.post(url, ID, List.of(secret), bytes()).blockOptional().orElseThrow();
    }

    private WebhookSender sender(PermittedNetworks networks) {
        HostLookup lookup = host -> host.equals("rebound.example")
                ? List.of(InetAddress.getLoopbackAddress())
                : HostLookup.OF_THE_SYSTEM.addresses(host);
        return new WebhookSender(new PermittedHosts(networks, lookup), loops, TIMEOUT, Clock.systemUTC());
    }

    private static byte[] bytes() {
        return BODY.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes one piece after the other, slowly, until the other side has gone. */
    private static void trickle(String first, String more, OutputStream out) throws IOException {
        out.write(first.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 2_000; i++) {
            out.write(more.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            LockSupport.parkNanos(20_000_000);
        }
    }
}
