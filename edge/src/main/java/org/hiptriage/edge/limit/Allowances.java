package org.hiptriage.edge.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** What each client has left. Each instance counts for itself. */
final class Allowances {
    static final Duration WINDOW = Duration.ofMinutes(1);
    /** Those who ask seldom are forgotten, with nothing lost: theirs would be full again. */
    private static final int MOST_CLIENTS = 100_000;

    private final LimitSettings settings;
    private final Cache<Client, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    Allowances(LimitSettings settings) {
        this.settings = settings;
    }

    /** Takes one request, where there is one left. */
    Allowance take(Client client) {
        int most = most(client);
        ConsumptionProbe probe = buckets.get(client, unknown -> full(most)).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.isConsumed(),
                most,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private int most(Client client) {
        return switch (client.kind()) {
            case RUNNER -> settings.runner();
            case PLATFORM -> settings.platform();
            case ADDRESS -> settings.address();
            case REFUSED -> settings.refusals();
        };
    }

    private static Bucket full(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                .build();
    }
}
