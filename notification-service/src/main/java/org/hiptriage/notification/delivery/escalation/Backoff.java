package org.hiptriage.notification.delivery.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * How long to wait before a delivery is tried again. Each wait is shortened by chance, by up to half, so that what failed
 * together does not come back together.
 *
 * @param waits after each failed attempt; the last holds for all that follow
 */
public record Backoff(List<Duration> waits) {
    /** For prompts to get urgent care: never longer than a minute. */
    public static final Backoff URGENT = doubling(Duration.ofSeconds(1), Duration.ofMinutes(1));

    /** For other messages to a runner. */
    public static final Backoff CALM = doubling(Duration.ofSeconds(2), Duration.ofMinutes(15));

    /** For programs of others, which may be away for a night: over three days, as Standard Webhooks recommends. */
    public static final Backoff WEBHOOK =
            new Backoff(Stream.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H")
                    .map(Duration::parse)
                    .toList());

    public Backoff {
        waits = List.copyOf(waits);
        if (waits.isEmpty()) {
            throw new IllegalArgumentException("a back-off without a wait");
        }
    }

    /** Twice as long each time, up to a longest. */
    static Backoff doubling(Duration first, Duration longest) {
        return new Backoff(Stream.concat(
                        Stream.iterate(first, wait -> wait.compareTo(longest) < 0, wait -> wait.multipliedBy(2)),
                        Stream.of(longest))
                .toList());
    }

    /**
     * How long to wait now; never less than the other side asks for.
     *
     * @param attempts how many failed, from 1
     * @param notBefore how long the other side asks to be left alone
     * @param chance a number from 0 (included) to 1 (excluded)
     */
    public Duration after(int attempts, Optional<Duration> notBefore, DoubleSupplier chance) {
        Duration wait = waits.get(Math.min(Math.max(attempts, 1), waits.size()) - 1);
        long millis = (long) (wait.toMillis() * (1 - chance.getAsDouble() / 2));
        Duration shortened = Duration.ofMillis(millis);
        return notBefore.filter(asked -> asked.compareTo(shortened) > 0).orElse(shortened);
    }
}
