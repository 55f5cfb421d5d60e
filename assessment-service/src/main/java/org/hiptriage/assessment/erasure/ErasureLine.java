package org.hiptriage.assessment.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hiptriage.sealing.Sealing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Draws the line of an erasure: what was received up to it is forgotten, what is received later counts. Where health data is
 * sealed it divides the runner's keys too, in one step, so that nothing is sealed under a key that is not its own.
 */
@Component
class ErasureLine {
    private final Sealing sealing;
    private final Clock clock;

    ErasureLine(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Whether there are keys that will be destroyed. */
    boolean isSealed() {
        return sealing.keys().isPresent();
    }

    /** The line for this runner; {@link org.hiptriage.schemas.sealing.KeyStoreAwayException} where the keys cannot be divided now. */
    Mono<Instant> draw(String runnerId) {
        return sealing.keys()
                .map(keys -> Mono.fromCallable(() -> keys.replace(runnerId)).subscribeOn(Schedulers.boundedElastic()))
                .orElseGet(() -> Mono.fromCallable(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
