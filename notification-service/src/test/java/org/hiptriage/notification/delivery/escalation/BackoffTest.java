package org.hiptriage.notification.delivery.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final double ALMOST_ONE = 0.999;

    @Test
    void eachWaitIsTwiceTheOneBeforeUpToTheLongest() {
        Backoff backoff = Backoff.doubling(Duration.ofSeconds(2), Duration.ofSeconds(15));
        assertThat(IntStream.rangeClosed(1, 6)
                        .mapToObj(attempts -> backoff.after(attempts, Optional.empty(), () -> 0)
                                .toSeconds()))
                .containsExactly(2L, 4L, 8L, 15L, 15L, 15L);
    }

    @Test
    void chanceShortensAWaitByUpToHalf() {
        Backoff backoff = new Backoff(List.of(Duration.ofSeconds(8)));
        assertThat(backoff.after(1, Optional.empty(), () -> 0.5)).isEqualTo(Duration.ofSeconds(6));
        assertThat(backoff.after(1, Optional.empty(), () -> ALMOST_ONE))
                .isBetween(Duration.ofSeconds(4), Duration.ofMillis(4_010));
    }

    @Test
    void whatTheOtherSideAsksForIsRespectedWhereItIsLonger() {
        Backoff backoff = new Backoff(List.of(Duration.ofSeconds(8)));
        assertThat(backoff.after(1, Optional.of(Duration.ofHours(1)), () -> 0)).isEqualTo(Duration.ofHours(1));
        assertThat(backoff.after(1, Optional.of(Duration.ofSeconds(1)), () -> 0))
                .isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void anUrgentPromptNeverWaitsLongerThanAMinute() {
        assertThat(Backoff.URGENT.waits()).allMatch(wait -> wait.compareTo(Duration.ofMinutes(1)) <= 0);
    }

    @Test
    void aWebhookIsTriedForMoreThanADayEvenByTheShortestWaits() {
        Duration shortest = Stream.iterate(1, attempts -> attempts + 1)
                .limit(Backoff.WEBHOOK.waits().size())
                .map(attempts -> Backoff.WEBHOOK.after(attempts, Optional.empty(), () -> ALMOST_ONE))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(shortest).isGreaterThan(Duration.ofHours(24));
    }
}
