package org.hiptriage.notification.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.outbox.OutboxStack;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class SeveralInstancesIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final int RUNNERS = 300;
    /** Less than two instances send at once. */
    private static final int HELD = 40;

    private final OutboxStack outbox = OutboxStack.shared();

    @Test
    void twoInstancesShareTheOutboxAndNeverSendTheSameAttemptTwice() {
        List<String> runners =
                IntStream.range(0, RUNNERS).mapToObj(i -> "r-shared-" + i).toList();
        runners.forEach(runner -> {
            outbox.register(runner, outbox.push());
            // Some time, so that claims of both instances overlap; every third attempt fails once.
            outbox.push()
                    .answer(
                            runner,
                            message -> Mono.<SendOutcome>just(
                                            message.attempt() == 1 && runner.endsWith("0")
                                                    ? SendOutcome.Later.because("http-503")
                                                    : new SendOutcome.Sent(false))
                                    .delayElement(Duration.ofMillis(5)));
        });
        try (var another = outbox.startAnother()) {
            runners.forEach(runner -> outbox.raiseUrgent(runner, NOON));
            Await.until(() -> assertThat(sent(runners)).hasSize(RUNNERS + RUNNERS / 10));
            assertThat(sent(runners).stream().map(message -> message.deliveryId() + " " + message.attempt()))
                    .doesNotHaveDuplicates();
            Await.until(() ->
                    assertThat(outbox.told("r-shared-" + (RUNNERS - 1))).containsExactly("PENDING", "SENT fake-push"));
            assertThat(another.isRunning()).isTrue();
        }
        Await.until(() -> assertThat(outbox.notifications("r-shared-0")).contains("\"state\":\"SENT\",\"createdAt\""));
        assertThat(sent(runners)).hasSize(RUNNERS + RUNNERS / 10);
    }

    @Test
    void whatAnInstanceThatStopsCouldNotFinishIsSentByAnotherAtOnce() {
        Sinks.One<SendOutcome> finish = Sinks.one();
        List<String> runners =
                IntStream.range(0, HELD).mapToObj(i -> "r-held-" + i).toList();
        runners.forEach(runner -> {
            outbox.register(runner, outbox.push());
            outbox.push()
                    .answer(
                            runner,
                            message -> sent(List.of(runner)).size() == 1
                                    ? finish.asMono()
                                    : Mono.just(new SendOutcome.Sent(false)));
        });
        try (var another = outbox.startAnother()) {
            runners.forEach(runner -> outbox.raiseUrgent(runner, NOON));
            Await.until(() -> assertThat(sent(runners)).hasSize(HELD));
            assertThat(another.isRunning()).isTrue();
        }
        Await.until(() -> assertThat(sent(runners)).hasSizeGreaterThan(HELD));
        finish.tryEmitValue(new SendOutcome.Sent(false));
        Await.until(() -> assertThat(runners)
                .allSatisfy(runner ->
                        assertThat(outbox.notifications(runner)).contains("\"state\":\"SENT\",\"createdAt\"")));
    }

    private List<Message> sent(List<String> runners) {
        return outbox.push().messages().stream()
                .filter(message -> runners.contains(message.runnerId()))
                .toList();
    }
}
