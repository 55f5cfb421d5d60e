package org.hiptriage.notification.delivery.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hiptriage.notification.delivery.channel.Channel;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.delivery.escalation.Ladder;
import org.hiptriage.notification.delivery.progress.Happening;
import org.hiptriage.notification.delivery.progress.Happenings;
import org.hiptriage.notification.delivery.work.WorkLoop;
import org.hiptriage.schemas.tracing.Step;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.schemas.tracing.Tracing.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Works off what is due on one channel, a bounded number of messages at once; what hangs there holds up nothing else. */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int CLAIMED_TOGETHER = 64;
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofMillis(200);
    private static final Duration AGAIN_AT_LAST = Duration.ofSeconds(2);

    private final Channel channel;
    private final Claims claims;
    private final Circuits circuits;
    private final Messages messages;
    private final Happenings happenings;
    private final DeliverySettings settings;
    private final MeterRegistry meters;
    private final Tracing tracing;
    private final Clock clock;
    private final Semaphore free;
    private final Map<UUID, Claimed> held = new ConcurrentHashMap<>();
    private final WorkLoop loop;
    private volatile boolean moreIsDue;

    Lane(
            Channel channel,
            Claims claims,
            Circuits circuits,
            Messages messages,
            Happenings happenings,
            DeliverySettings settings,
            MeterRegistry meters,
            Tracing tracing,
            Clock clock) {
        this.channel = channel;
        this.claims = claims;
        this.circuits = circuits;
        this.messages = messages;
        this.happenings = happenings;
        this.settings = settings;
        this.meters = meters;
        this.tracing = tracing;
        this.clock = clock;
        this.free = new Semaphore(settings.concurrency());
        Outcomes.CODES.forEach(this::count);
        this.loop = new WorkLoop("outbox " + channel.code(), settings.poll(), this::work);
    }

    void begin() {
        loop.begin();
    }

    /** Something may be due. */
    void call() {
        loop.call();
    }

    /** Claims no more, lets what is being sent come to an end for so long, and gives the rest back. */
    void stop(Duration patience) {
        loop.stop(patience);
        try {
            if (!free.tryAcquire(settings.concurrency(), patience.toMillis(), TimeUnit.MILLISECONDS)) {
                claims.release(List.copyOf(held.values()), clock.instant()).block(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Not given back: {} messages by {}; due again when their lease ends", held.size(), channel.code());
        }
    }

    boolean isRunning() {
        return loop.isRunning();
    }

    private boolean work() {
        // Before the places are counted: whoever ends after that calls.
        moreIsDue = true;
        int drained = free.drainPermits();
        int places = Math.min(drained, CLAIMED_TOGETHER);
        free.release(drained - places);
        if (places == 0) {
            return false;
        }
        int taken = 0;
        try {
            List<Claimed> claimed = claims.claim(channel.code(), places, clock.instant(), settings.lease())
                    .blockOptional(CLAIM)
                    .orElse(List.of());
            taken = claimed.size();
            moreIsDue = taken == places;
            claimed.forEach(this::deliver);
            return moreIsDue;
        } finally {
            free.release(places - taken);
        }
    }

    private void deliver(Claimed claimed) {
        held.put(claimed.deliveryId(), claimed);
        Mono.using(() -> step(claimed), step -> outcome(claimed), Step::close)
                .flatMap(outcome -> settle(claimed, outcome))
                .doFinally(end -> {
                    held.remove(claimed.deliveryId());
                    free.release();
                    if (moreIsDue) {
                        loop.call();
                    }
                })
                .subscribe();
    }

    private Step step(Claimed claimed) {
        return tracing.step("send " + channel.code(), Kind.CLIENT, claimed.traceParent());
    }

    private Mono<SendOutcome> outcome(Claimed claimed) {
        Instant now = clock.instant();
        if (!now.isBefore(claimed.expiresAt())) {
            return Mono.just(new SendOutcome.Refused(Ladder.EXPIRED));
        }
        if (claimed.registration().isEmpty() && messages.needsAddress(channel.code())) {
            return Mono.just(new SendOutcome.Gone("no-address"));
        }
        return Mono.defer(() -> circuits.send(channel, messages.message(claimed, now)))
                .timeout(settings.sendTimeout(), Mono.just(SendOutcome.Later.because("timeout")))
                .onErrorResume(failure -> {
                    // Never the message, which may hold an address.
                    LOG.warn(
                            "{} failed with {}",
                            channel.code(),
                            failure.getClass().getName());
                    return Mono.just(SendOutcome.Later.because("channel-failed"));
                });
    }

    /** Written down as soon as the database takes it; where it does not within the lease, another sends again. */
    private Mono<Boolean> settle(Claimed claimed, SendOutcome outcome) {
        count(Outcomes.code(outcome)).increment();
        return happenings
                .tell(new Happening.Settled(
                        claimed.notificationId(),
                        claimed.runnerId(),
                        claimed.deliveryId(),
                        claimed.attempt(),
                        claimed.registration().map(Claimed.Registration::number).orElse(0L),
                        outcome))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, AGAIN).maxBackoff(AGAIN_AT_LAST))
                .timeout(settings.lease().minus(settings.sendTimeout()))
                .doOnError(failure ->
                        LOG.warn("Not written down in time: what {} was given; it is sent again", channel.code()))
                .onErrorComplete();
    }

    private Counter count(String outcome) {
        return meters.counter("hip.deliveries", "channel", channel.code(), "outcome", outcome);
    }
}
