package org.hiptriage.notification.alerts.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.hiptriage.edge.access.Caller;
import org.hiptriage.notification.alerts.BoardFilter;
import org.hiptriage.notification.delivery.stream.StreamSettings;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.outcome.Level;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every change of every alert as it comes, as server-sent events. */
@RestController
class AlertStreamController implements AlertStreamApi {
    private static final long NOT_YET = -1;
    private static final Duration FIRST_BEAT = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofSeconds(4);

    private final AlertFeed feed;
    private final StreamSettings settings;
    private final Clock clock;

    AlertStreamController(AlertFeed feed, StreamSettings settings, Clock clock) {
        this.feed = feed;
        this.settings = settings;
        this.clock = clock;
    }

    /** Resumes after the change that the client names; else says that the list is to be read, and goes on from now. */
    @Override
    @GetMapping(path = "/api/v1/alerts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    public Flux<ServerSentEvent<String>> stream(
            @RequestHeader("Last-Event-ID") Optional<String> lastEventId,
            @RequestParam("lastEventId") Optional<String> lastEventIdOfFirstConnection,
            @RequestParam Map<String, String> parameters) {
        Optional<Level> wanted = BoardFilter.level(parameters);
        Optional<Long> resumeAfter = lastEventId
                .or(() -> lastEventIdOfFirstConnection)
                .filter(id -> !id.isEmpty())
                .map(AlertStreamController::position);
        return Caller.untilTokenEnds(Flux.merge(1, changes(resumeAfter, wanted), heartbeats(), beats()))
                .takeUntilOther(feed.stopping());
    }

    private Flux<ServerSentEvent<String>> changes(Optional<Long> resumeAfter, Optional<Level> wanted) {
        var last = new AtomicLong(NOT_YET);
        Flux<ServerSentEvent<String>> unread = unread(last, wanted);
        Flux<ServerSentEvent<String>> opening = feed.bounds()
                .map(bounds -> opening(bounds, resumeAfter, last))
                .flux()
                .concatWith(unread)
                // The database is away: the next wake-up opens it.
                .onErrorComplete();
        // The wake-ups are subscribed to before the position is read, so that nothing falls between the two.
        return Flux.merge(1, feed.wakeUps(), nowAndThen().map(tick -> true), Mono.just(true))
                .concatMap(woken -> last.get() == NOT_YET ? opening : unread, 1);
    }

    private static ServerSentEvent<String> opening(FeedBounds bounds, Optional<Long> resumeAfter, AtomicLong last) {
        Optional<Long> resumed = resumeAfter.filter(bounds::canResumeAfter);
        last.set(resumed.orElse(bounds.last()));
        var opening =
                ServerSentEvent.<String>builder().id(Long.toString(last.get())).comment("open");
        if (resumed.isPresent()) {
            return opening.build();
        }
        return opening.event("reset")
                .data("{\"reason\":\"" + (resumeAfter.isEmpty() ? "first-connection" : "not-kept") + "\"}")
                .build();
    }

    private Flux<ServerSentEvent<String>> unread(AtomicLong last, Optional<Level> wanted) {
        var isFull = new AtomicBoolean();
        return Mono.defer(() -> feed.after(last.get()))
                .doOnNext(page -> isFull.set(page.size() == AlertFeed.PAGE))
                .flatMapIterable(page -> page)
                .doOnNext(event -> last.set(event.position()))
                .filter(event -> wanted.filter(level -> !event.concerns(level)).isEmpty())
                .map(event -> ServerSentEvent.builder(event.json())
                        .id(Long.toString(event.position()))
                        .event("alert")
                        .build())
                .repeat(isFull::get)
                // The database is away: the client keeps its place and the next wake-up reads on.
                .onErrorComplete();
    }

    private Flux<ServerSentEvent<String>> heartbeats() {
        return nowAndThen()
                .map(tick -> ServerSentEvent.<String>builder().comment("alive").build());
    }

    /** Tells the board that it is up to date, which it can not tell from silence, and what the time is: its own clock may be wrong. */
    private Flux<ServerSentEvent<String>> beats() {
        return Flux.interval(FIRST_BEAT, BEAT)
                .onBackpressureDrop()
                .filter(tick -> feed.isCurrent())
                .map(tick -> ServerSentEvent.builder("{\"at\":\"" + clock.instant() + "\"}")
                        .event("beat")
                        .build());
    }

    /** Each stream at moments of its own, so that many do not look at once. */
    private Flux<Long> nowAndThen() {
        Duration period = settings.heartbeat();
        Duration first =
                Duration.ofMillis(ThreadLocalRandom.current().nextLong(period.toMillis() / 2, period.toMillis() + 1));
        return Flux.interval(first, period).onBackpressureDrop();
    }

    private static long position(String text) {
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("Last-Event-ID", "must be the id of an event of this stream, or 0");
        }
    }
}
