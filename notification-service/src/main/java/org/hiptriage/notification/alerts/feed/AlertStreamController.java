package org.hiptriage.notification.alerts.feed;

import java.nio.charset.StandardCharsets;
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
import org.hiptriage.notification.delivery.stream.StreamText;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.outcome.Level;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
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
    private static final MediaType EVENTS = new MediaType(MediaType.TEXT_EVENT_STREAM, StandardCharsets.UTF_8);
    private static final StreamText ALIVE = StreamText.comment("alive");
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
    public Mono<Void> stream(
            @RequestHeader("Last-Event-ID") Optional<String> lastEventId,
            @RequestParam("lastEventId") Optional<String> lastEventIdOfFirstConnection,
            @RequestParam Map<String, String> parameters,
            ServerHttpResponse response) {
        Optional<Level> wanted = BoardFilter.level(parameters);
        Optional<Long> resumeAfter = lastEventId
                .or(() -> lastEventIdOfFirstConnection)
                .filter(id -> !id.isEmpty())
                .map(AlertStreamController::position);
        Flux<StreamText> told = Caller.untilTokenEnds(
                        Flux.merge(1, changes(resumeAfter, wanted), heartbeats(), beats()))
                .takeUntilOther(feed.stopping())
                // A client that is slow has one page at a time read for it.
                .limitRate(1);
        response.getHeaders().setContentType(EVENTS);
        // A flush for each page: for each event it would be a write to the network for each event and board.
        return response.writeAndFlushWith(told.map(text -> Mono.just(text.in(response.bufferFactory()))));
    }

    private Flux<StreamText> changes(Optional<Long> resumeAfter, Optional<Level> wanted) {
        var last = new AtomicLong(NOT_YET);
        Flux<StreamText> unread = unread(last, wanted);
        Flux<StreamText> opening = feed.bounds()
                .map(bounds -> opening(bounds, resumeAfter, last))
                .flux()
                .concatWith(unread)
                // The database is away: the next wake-up opens it.
                .onErrorComplete();
        // The wake-ups are subscribed to before the position is read, so that nothing falls between the two.
        return Flux.merge(1, feed.wakeUps(), nowAndThen().map(tick -> true), Mono.just(true))
                .concatMap(woken -> last.get() == NOT_YET ? opening : unread, 1);
    }

    private static StreamText opening(FeedBounds bounds, Optional<Long> resumeAfter, AtomicLong last) {
        Optional<Long> resumed = resumeAfter.filter(bounds::canResumeAfter);
        last.set(resumed.orElse(bounds.last()));
        if (resumed.isPresent()) {
            return StreamText.of("id:" + last + "\n:open\n\n");
        }
        String reason = resumeAfter.isEmpty() ? "first-connection" : "not-kept";
        return StreamText.of("id:" + last + "\nevent:reset\n:open\ndata:{\"reason\":\"" + reason + "\"}\n\n");
    }

    private Flux<StreamText> unread(AtomicLong last, Optional<Level> wanted) {
        var isFull = new AtomicBoolean();
        return Mono.defer(() -> feed.after(last.get(), wanted))
                .doOnNext(page -> isFull.set(page.isFull()))
                .doOnNext(page -> last.set(page.last()))
                .map(FeedPage::text)
                .filter(text -> !text.isEmpty())
                .repeat(isFull::get)
                // The database is away: the client keeps its place and the next wake-up reads on.
                .onErrorComplete();
    }

    private Flux<StreamText> heartbeats() {
        return nowAndThen().map(tick -> ALIVE);
    }

    /** Tells the board that it is up to date, which it can not tell from silence, and what the time is: its own clock may be wrong. */
    private Flux<StreamText> beats() {
        return Flux.interval(FIRST_BEAT, BEAT)
                .onBackpressureDrop()
                .filter(tick -> feed.isCurrent())
                .map(tick -> StreamText.event("beat", "{\"at\":\"" + clock.instant() + "\"}"));
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
