package org.hiptriage.notification.delivery.outbox;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hiptriage.notification.delivery.channel.Channel;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Spares what has stopped to answer, and the queue behind it: a circuit breaker for each channel and host. An urgent
 * prompt is tried in any case.
 */
@Component
class Circuits {
    private static final Duration OPEN_FOR = Duration.ofSeconds(30);

    private final CircuitBreakerRegistry breakers;

    Circuits(Clock clock) {
        breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(OPEN_FOR)
                .permittedNumberOfCallsInHalfOpenState(3)
                .clock(clock)
                .writableStackTraceEnabled(false)
                .build());
    }

    /** Sends a message, unless its circuit is open. */
    Mono<SendOutcome> send(Channel channel, Message message) {
        return Mono.defer(() -> {
            CircuitBreaker breaker = breakers.circuitBreaker(channel.code() + " " + channel.host(message));
            if (!message.urgent() && !breaker.tryAcquirePermission()) {
                return Mono.just(new SendOutcome.Later("circuit-open", Optional.of(OPEN_FOR)));
            }
            long began = System.nanoTime();
            return Mono.defer(() -> channel.send(message))
                    .switchIfEmpty(Mono.fromSupplier(() -> SendOutcome.Later.because("no-answer")))
                    .doOnNext(outcome -> note(breaker, outcome, System.nanoTime() - began))
                    .doOnError(failure -> breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, failure))
                    // Cancelled by the time-out.
                    .doOnCancel(() -> breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, new NotTaken()));
        });
    }

    private static void note(CircuitBreaker breaker, SendOutcome outcome, long nanos) {
        if (outcome instanceof SendOutcome.Later) {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, new NotTaken());
        } else {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** Only counted, never thrown. */
    private static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTaken() {
            super("not taken", null, false, false);
        }
    }
}
