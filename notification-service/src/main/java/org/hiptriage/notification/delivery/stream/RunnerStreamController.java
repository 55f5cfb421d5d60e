package org.hiptriage.notification.delivery.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.hiptriage.edge.access.Caller;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.http.RunnerId;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A runner's results, plans and prompts as they come, as server-sent events. */
@RestController
@Tag(name = "notifications", description = "What a runner is told")
class RunnerStreamController {
    private static final long NOT_YET = -1;

    private final RunnerEvents events;
    private final WakeUps wakeUps;
    private final ShownEntries shownEntries;
    private final StreamSettings settings;

    RunnerStreamController(RunnerEvents events, WakeUps wakeUps, ShownEntries shownEntries, StreamSettings settings) {
        this.events = events;
        this.wakeUps = wakeUps;
        this.shownEntries = shownEntries;
        this.settings = settings;
    }

    /** Resumes after the entry that the client names (0: from the beginning); live from now where it names none. */
    @Operation(
            summary = "What a runner is told, as server-sent events",
            description =
                    "`result`, `plan`, `see-doctor`, `urgent-care` and `load-warning`, live. `Last-Event-ID`, or `lastEventId` on a first connection, resumes after that entry without loss; 0 begins with the oldest.")
    @GetMapping(path = "/api/v1/runners/{runnerId}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> stream(
            @PathVariable String runnerId,
            @RequestHeader("Last-Event-ID") Optional<String> lastEventId,
            @RequestParam("lastEventId") Optional<String> lastEventIdOfFirstConnection) {
        RunnerId.require(runnerId);
        Optional<Long> resumeAfter = lastEventId
                .or(() -> lastEventIdOfFirstConnection)
                .filter(id -> !id.isEmpty())
                .map(RunnerStreamController::entryId);
        resumeAfter.filter(id -> id > 0).ifPresent(id -> shownEntries.had(runnerId, id));
        return Caller.untilTokenEnds(Flux.merge(1, entries(runnerId, resumeAfter), heartbeats()))
                .takeUntilOther(wakeUps.ending(runnerId));
    }

    private Flux<ServerSentEvent<String>> entries(String runnerId, Optional<Long> resumeAfter) {
        var last = new AtomicLong(NOT_YET);
        Mono<Long> position = resumeAfter.map(Mono::just).orElseGet(() -> events.newest(runnerId));
        Flux<ServerSentEvent<String>> opening = position.doOnNext(last::set)
                .map(RunnerStreamController::opening)
                .flux()
                .concatWith(unread(runnerId, last));
        Flux<ServerSentEvent<String>> unread = unread(runnerId, last);
        // The wake-ups are subscribed to before the position is read, so that nothing falls between the two.
        return Flux.merge(1, wakeUps.of(runnerId), reminders(), Mono.just(true))
                .concatMap(woken -> last.get() == NOT_YET ? opening : unread, 1);
    }

    private Flux<ServerSentEvent<String>> unread(String runnerId, AtomicLong last) {
        var isFull = new AtomicBoolean();
        return Mono.defer(() -> events.after(runnerId, last.get()))
                .doOnNext(page -> isFull.set(page.size() == RunnerEvents.PAGE))
                .flatMapIterable(page -> page)
                .doOnNext(entry -> last.set(entry.id()))
                .doOnNext(entry -> shownEntries.show(runnerId, entry))
                .map(RunnerStreamController::message)
                .repeat(isFull::get)
                // The database is away: the client keeps its place and the next wake-up reads on.
                .onErrorComplete();
    }

    /** An id without data moves the client's place and tells it nothing: a reconnect resumes even before the first entry. */
    private static ServerSentEvent<String> opening(long id) {
        return ServerSentEvent.<String>builder()
                .id(Long.toString(id))
                .comment("open")
                .build();
    }

    private static ServerSentEvent<String> message(RunnerEvent entry) {
        return ServerSentEvent.builder(entry.payload())
                .id(Long.toString(entry.id()))
                .event(entry.type())
                .build();
    }

    private Flux<ServerSentEvent<String>> heartbeats() {
        ServerSentEvent<String> heartbeat =
                ServerSentEvent.<String>builder().comment("alive").build();
        return nowAndThen().map(tick -> heartbeat);
    }

    /** A look now and then, in case a notification was lost on the way. */
    private Flux<Boolean> reminders() {
        return nowAndThen().map(tick -> true);
    }

    /** Each stream at moments of its own: many that were opened together would else all read at once, and hold up the rest. */
    private Flux<Long> nowAndThen() {
        Duration period = settings.heartbeat();
        Duration first =
                Duration.ofMillis(ThreadLocalRandom.current().nextLong(period.toMillis() / 2, period.toMillis() + 1));
        return Flux.interval(first, period).onBackpressureDrop();
    }

    private static long entryId(String text) {
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("Last-Event-ID", "must be the id of an entry of this stream, or 0");
        }
    }
}
