package org.hiptriage.notification.delivery.origin;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.notification.outcome.Level;
import org.springframework.stereotype.Component;

/**
 * Times the way from when a report was received, by how urgent it turned out. The series are there from the start, and no
 * time is less than nothing, though the clock of who received it may be ahead.
 */
@Component
public class ReportLag {
    private static final Duration[] BOUNDS = Stream.of(
                    10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);
    private static final Map<String, Level> LEVEL_OF_KIND =
            Map.of("URGENT_CARE", Level.URGENT_CARE, "SEE_DOCTOR", Level.SEE_DOCTOR, "PLAN", Level.SELF_CARE);

    private final Map<Level, Timer> untilResult;
    private final Map<Level, Timer> untilPrompt;
    private final Map<Level, Timer> untilSent;
    private final Clock clock;

    ReportLag(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        untilResult = timers(meters, "result-readable");
        untilPrompt = timers(meters, "alert-on-board");
        untilSent = timers(meters, "prompt-sent");
    }

    /** A result can be read over HTTP and on its runner's stream. */
    public void resultIsReadable(Level level, Instant receivedAt) {
        record(untilResult, level, receivedAt);
    }

    /** An alert is on the board, and its prompt on its way. */
    public void alertIsOnBoard(Level level, Instant receivedAt) {
        record(untilPrompt, level, receivedAt);
    }

    /**
     * The first of a runner's channels, or the stream, took a notification.
     *
     * @param kind what it tells; a load warning has no report behind it and is not timed
     */
    public void promptIsSent(String kind, Instant receivedAt) {
        Optional.ofNullable(LEVEL_OF_KIND.get(kind)).ifPresent(level -> record(untilSent, level, receivedAt));
    }

    private void record(Map<Level, Timer> timers, Level level, Instant receivedAt) {
        Optional.ofNullable(timers.get(level)).ifPresent(timer -> timer.record(took(receivedAt, clock.instant())));
    }

    private static Duration took(Instant receivedAt, Instant now) {
        return now.isBefore(receivedAt) ? Duration.ZERO : Duration.between(receivedAt, now);
    }

    private static Map<Level, Timer> timers(MeterRegistry meters, String until) {
        return Stream.of(Level.values())
                .collect(Collectors.toMap(
                        level -> level,
                        level -> Timer.builder("hip.report.lag")
                                .description("From when a report was received until what it came to got so far")
                                .tag("level", level.name())
                                .tag("until", until)
                                .serviceLevelObjectives(BOUNDS)
                                .register(meters)));
    }
}
