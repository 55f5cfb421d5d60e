package org.hiptriage.notification.delivery.stream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hiptriage.notification.database.Announcements;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Wakes the streams of a runner when something was committed for it, on whichever instance. A wake-up only says 'read
 * again', so one that is lost or doubled does no harm.
 */
@Component
class WakeUps implements SmartLifecycle {
    private final ConcurrentHashMap<String, Set<FluxSink<Boolean>>> sleepers = new ConcurrentHashMap<>();
    private final Sinks.Empty<Void> stopping = Sinks.empty();
    private final Sinks.Many<String> erased = Sinks.many().multicast().directBestEffort();
    private volatile boolean running;

    WakeUps(Announcements announcements) {
        announcements.listen(
                RunnerEvents.CHANNEL, this::wake, () -> sleepers.keySet().forEach(this::wake));
        // A stream that stays open because this was missed has nothing left to tell.
        announcements.listen("runner_erased", this::forget, () -> {});
    }

    /** An element whenever there may be something new; any number of wake-ups while the subscriber is busy are one. */
    Flux<Boolean> of(String runnerId) {
        return Flux.create(
                sink -> {
                    sleepers.compute(runnerId, (id, present) -> {
                        Set<FluxSink<Boolean>> sinks = present == null ? ConcurrentHashMap.newKeySet() : present;
                        sinks.add(sink);
                        return sinks;
                    });
                    sink.onDispose(() -> sleepers.computeIfPresent(runnerId, (id, sinks) -> {
                        sinks.remove(sink);
                        return sinks.isEmpty() ? null : sinks;
                    }));
                },
                FluxSink.OverflowStrategy.LATEST);
    }

    /** Completes when the runner is forgotten, or the service stops. */
    Mono<Void> ending(String runnerId) {
        return Mono.firstWithSignal(
                stopping(), erased.asFlux().filter(runnerId::equals).next().then());
    }

    /** Completes when the service stops, so that open streams end and their clients reconnect elsewhere. */
    Mono<Void> stopping() {
        return stopping.asMono();
    }

    private void forget(String runnerId) {
        // Announcements come one after the other.
        var unused = erased.tryEmitNext(runnerId);
    }

    private void wake(String runnerId) {
        sleepers.getOrDefault(runnerId, Set.of()).forEach(sink -> sink.next(true));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        stopping.tryEmitEmpty();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
