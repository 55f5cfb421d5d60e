package org.hiptriage.notification.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hiptriage.notification.delivery.channel.Channel;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.testing.outbox.LeapingClock;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class CircuitsTest {
    private static final SendOutcome TAKEN = new SendOutcome.Sent(false);
    private static final SendOutcome OPEN = new SendOutcome.Later("circuit-open", Optional.of(Duration.ofSeconds(30)));
    private static final SendOutcome FAILED = SendOutcome.Later.because("http-503");
    private static final int ENOUGH = 10;

    private final LeapingClock clock = new LeapingClock();
    private final Circuits circuits = new Circuits(clock);
    private final HostsChannel channel = new HostsChannel();

    @Test
    void aHostThatKeepsFailingIsSparedAndAnotherIsNot() {
        channel.answer = Mono.just(FAILED);
        assertThat(sendCalm("ill.example", ENOUGH)).containsOnly(FAILED);
        assertThat(sendCalm("ill.example", 1)).containsExactly(OPEN);
        assertThat(channel.given).isEqualTo(ENOUGH);
        channel.answer = Mono.just(TAKEN);
        assertThat(sendCalm("well.example", 1)).containsExactly(TAKEN);
    }

    @Test
    void anUrgentPromptIsTriedThoughTheCircuitIsOpen() {
        channel.answer = Mono.just(FAILED);
        sendCalm("ill.example", ENOUGH);
        channel.answer = Mono.just(TAKEN);
        assertThat(send(message("ill.example", true))).isEqualTo(TAKEN);
        assertThat(sendCalm("ill.example", 1)).containsExactly(OPEN);
    }

    @Test
    void afterAWhileAFewAreTriedAndWhereTheyAreTakenAllAre() {
        channel.answer = Mono.just(FAILED);
        sendCalm("ill.example", ENOUGH);
        clock.leap(Duration.ofSeconds(31));
        channel.answer = Mono.just(TAKEN);
        assertThat(sendCalm("ill.example", 2 * ENOUGH)).containsOnly(TAKEN);
    }

    @Test
    void whereTheFewAreNotTakenItIsSparedAnew() {
        channel.answer = Mono.just(FAILED);
        sendCalm("ill.example", ENOUGH);
        clock.leap(Duration.ofSeconds(31));
        assertThat(sendCalm("ill.example", 4)).containsExactly(FAILED, FAILED, FAILED, OPEN);
    }

    @Test
    void errorsSilenceAndTimeOutsCountAsFailuresButARefusalIsAnAnswer() {
        channel.answer = Mono.just(new SendOutcome.Refused("http-400"));
        assertThat(sendCalm("strict.example", 2 * ENOUGH)).doesNotContain(OPEN);
        channel.answer = Mono.empty();
        sendCalm("silent.example", ENOUGH);
        assertThat(sendCalm("silent.example", 1)).containsExactly(OPEN);
        channel.answer = Mono.never();
        IntStream.range(0, ENOUGH)
                .forEach(i -> circuits.send(channel, message("hangs.example", false))
                        .subscribe()
                        .dispose());
        assertThat(sendCalm("hangs.example", 1)).containsExactly(OPEN);
        channel.answer = Mono.error(new IllegalStateException("not foreseen"));
        IntStream.range(0, ENOUGH)
                .forEach(i -> circuits.send(channel, message("breaks.example", false))
                        .onErrorComplete()
                        .block());
        assertThat(sendCalm("breaks.example", 1)).containsExactly(OPEN);
    }

    private List<SendOutcome> sendCalm(String host, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> send(message(host, false)))
                .toList();
    }

    private SendOutcome send(Message message) {
        return circuits.send(channel, message).blockOptional().orElseThrow();
    }

    private static Message message(String host, boolean urgent) {
        return new Message(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "r-circuit",
                host,
                urgent,
                Locale.ENGLISH,
                "title",
                "text",
                "{}",
                Duration.ofHours(1),
                1);
    }

    private static final class HostsChannel implements Channel {
        private Mono<SendOutcome> answer = Mono.just(TAKEN);
        private int given;

        @Override
        public String code() {
            return "hosts";
        }

        @Override
        public Mono<SendOutcome> send(Message message) {
            given++;
            return answer;
        }

        @Override
        public String host(Message message) {
            return message.address();
        }
    }
}
