package org.hiptriage.notification.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hiptriage.schemas.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Removes runs that are older than their topic keeps them. A little at a time, so that nobody waits for it, and bounded
 * each time; any number of instances may do so at once.
 */
@Component
class RunsCleanUp implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RunsCleanUp.class);
    private static final Duration KEPT = Topics.RUN_EVENTS.retention();
    private static final int AT_ONCE = 500;
    private static final int TIMES = 200;

    private final RunRecordings recordings;
    private final RunsSettings settings;
    private Optional<Disposable> cleaning = Optional.empty();

    RunsCleanUp(RunRecordings recordings, RunsSettings settings) {
        this.recordings = recordings;
        this.settings = settings;
    }

    /** Removes what is too old by now, in steps, up to a bound; how many there were. */
    Mono<Long> cleanUp(Instant now) {
        return recordings
                .remove(now.minus(KEPT), AT_ONCE)
                .repeat(TIMES - 1L)
                .takeUntil(removed -> removed < AT_ONCE)
                .reduce(0L, Long::sum);
    }

    @Override
    public void start() {
        cleaning = Optional.of(Flux.interval(settings.cleanUpEvery())
                .onBackpressureDrop()
                .concatMap(tick -> cleanUp(Instant.now())
                        .filter(removed -> removed > 0)
                        .doOnNext(removed -> LOG.info("Removed {} runs that are older than {}", removed, KEPT))
                        // Tables that are not there yet, or a database that is away: the next time does it.
                        .doOnError(e -> LOG.warn(
                                "Old runs were not removed: {}", e.getClass().getName()))
                        .onErrorComplete())
                .subscribe());
    }

    @Override
    public void stop() {
        cleaning.ifPresent(Disposable::dispose);
        cleaning = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return cleaning.isPresent();
    }
}
