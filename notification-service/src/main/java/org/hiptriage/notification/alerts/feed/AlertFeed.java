package org.hiptriage.notification.alerts.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hiptriage.notification.database.Announcements;
import org.hiptriage.notification.delivery.work.BackgroundWork;
import org.hiptriage.notification.delivery.work.WorkLoop;
import org.hiptriage.notification.outcome.Level;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Follows the changes of alerts on whichever instance they were made: gives them their places, keeps the newest in memory and
 * wakes the streams.
 */
@Component
class AlertFeed implements BackgroundWork, SmartLifecycle {
    private static final int READ_TOGETHER = 500;
    private static final int FORGOTTEN_TOGETHER = 5000;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);
    private static final Duration CURRENT = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final FeedTable table;
    private final FeedSettings settings;
    private final Clock clock;
    private final WorkLoop following = new WorkLoop("alert-feed", LOOK, this::follow);
    private final WorkLoop forgetting = new WorkLoop("alert-feed-clean-up", FORGET_EVERY, this::forget);
    private final Set<FluxSink<Boolean>> sleepers = ConcurrentHashMap.newKeySet();
    private final Sinks.Empty<Void> stopping = Sinks.empty();
    private volatile Optional<ReadyPages> recent = Optional.empty();
    private volatile Instant followedAt = Instant.MIN;
    private volatile boolean stopped;

    AlertFeed(FeedTable table, FeedSettings settings, Clock clock, Announcements announcements) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
        announcements.listen("alert_event", payload -> following.call(), following::call);
    }

    /** An element whenever there may be something new; any number of them while the subscriber is busy are one. */
    Flux<Boolean> wakeUps() {
        return Flux.create(
                sink -> {
                    sleepers.add(sink);
                    sink.onDispose(() -> sleepers.remove(sink));
                },
                FluxSink.OverflowStrategy.LATEST);
    }

    /** Whether all that was committed up to a moment ago is known here; not where the database is away. */
    boolean isCurrent() {
        return followedAt.isAfter(clock.instant().minus(CURRENT));
    }

    /** What can still be told. */
    Mono<FeedBounds> bounds() {
        return table.bounds();
    }

    /** The next changes after a position, of one level or of all; a page without any where there are none yet. Fails where the database is away. */
    Mono<FeedPage> after(long position, Optional<Level> wanted) {
        return recent.filter(ready -> ready.events().reachesBackTo(position))
                .map(ready -> Mono.just(ready.after(position, wanted)))
                .orElseGet(() ->
                        table.after(position, FeedPage.MOST).map(events -> FeedPage.of(position, events, wanted)));
    }

    /** Completes when the service stops, so that open streams end and their clients reconnect elsewhere. */
    Mono<Void> stopping() {
        return stopping.asMono();
    }

    private boolean follow() {
        FeedBounds bounds = table.bounds().blockOptional(LIMIT).orElseThrow();
        if (bounds.hasUnplaced()) {
            table.place().block(LIMIT);
        }
        // What is in memory may be of a database that was restored to an earlier state since.
        RecentEvents known = recent.map(ReadyPages::events)
                .filter(all -> all.last() <= bounds.last())
                .orElseGet(() -> RecentEvents.from(bounds.last()));
        if (!bounds.hasUnplaced() && known.last() == bounds.last()) {
            know(known);
            followedAt = clock.instant();
            return false;
        }
        List<AlertEvent> following =
                table.after(known.last(), READ_TOGETHER).blockOptional(LIMIT).orElse(List.of());
        know(known.with(following));
        followedAt = clock.instant();
        if (!following.isEmpty()) {
            sleepers.forEach(sink -> sink.next(true));
        }
        return following.size() == READ_TOGETHER;
    }

    private void know(RecentEvents events) {
        recent = recent.filter(ready -> ready.events().equals(events)).or(() -> Optional.of(new ReadyPages(events)));
    }

    private boolean forget() {
        return table.forget(clock.instant().minus(settings.kept()), FORGOTTEN_TOGETHER)
                .blockOptional(LIMIT)
                .orElse(false);
    }

    @Override
    public void begin() {
        following.begin();
        forgetting.begin();
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public void start() {
        begin();
    }

    @Override
    public void stop() {
        stopped = true;
        stopping.tryEmitEmpty();
        following.stop(PATIENCE);
        forgetting.stop(PATIENCE);
    }

    /** From the beginning: streams may be open before there is anything to follow, and have to end. */
    @Override
    public boolean isRunning() {
        return !stopped;
    }
}
