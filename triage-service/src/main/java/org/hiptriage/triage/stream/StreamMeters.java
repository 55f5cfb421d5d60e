package org.hiptriage.triage.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.stream.commit.Uncommitted;
import org.hiptriage.triage.stream.deadletter.DeadLetterReason;
import org.hiptriage.triage.stream.event.Triaged;

/** What the stream counts. Each counter is there from the start, so that an alarm on its first increase works. */
public final class StreamMeters {
    private static final Duration[] BOUNDS = Stream.of(
                    10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Counter repeats;
    private final Counter warnings;
    private final Counter erasures;
    private final RuleMeters rules;
    private final Map<Level, Timer> untilResult = new EnumMap<>(Level.class);
    private final Map<Level, Timer> untilAlert = new EnumMap<>(Level.class);

    /** Counts in this registry what the stream does by these packs. */
    public StreamMeters(MeterRegistry registry, Knowledge knowledge) {
        this.registry = registry;
        this.rules = new RuleMeters(registry, knowledge);
        this.repeats = Counter.builder("hip.repeated.reports")
                .description("Reports that had been triaged before; they give no second result")
                .register(registry);
        this.warnings = Counter.builder("hip.load.warnings")
                .description("Runners without a complaint who were warned of a sudden increase in distance")
                .register(registry);
        this.erasures = Counter.builder("hip.erasures")
                .description("Runners whose memory was erased")
                .register(registry);
        for (DeadLetterReason reason : DeadLetterReason.values()) {
            deadLetters(Topics.SYMPTOM_EVENTS.name(), reason);
            deadLetters(Topics.RUN_EVENTS.name(), reason);
            deadLetters(Topics.RUNNER_ERASURES.name(), reason);
        }
        dropped(Topics.SYMPTOM_EVENTS.name());
        dropped(Topics.RUN_EVENTS.name());
        runs(true);
        runs(false);
        for (Level level : Level.values()) {
            results(level);
            untilResult.put(level, lag(level, "result"));
            untilAlert.put(level, lag(level, "alert"));
        }
    }

    void repeat() {
        repeats.increment();
    }

    void run(boolean isNews) {
        runs(isNews).increment();
    }

    void warning() {
        warnings.increment();
    }

    void erasure() {
        erasures.increment();
    }

    void erased(String topic) {
        dropped(topic).increment();
    }

    /** What was sent of a report; it is timed once its transaction ends, from when the report was received. */
    void sent(Triaged triaged) {
        TriageCompleted result = triaged.result();
        results(result.getLevel()).increment();
        rules.result(result);
        Uncommitted uncommitted = Uncommitted.ofThisThread();
        uncommitted.sent(
                untilResult.computeIfAbsent(result.getLevel(), level -> lag(level, "result")), result.getReceivedAt());
        triaged.alert()
                .ifPresent(alert -> uncommitted.sent(
                        untilAlert.computeIfAbsent(alert.getLevel(), level -> lag(level, "alert")),
                        alert.getReceivedAt()));
    }

    void deadLetter(String topic, DeadLetterReason reason) {
        deadLetters(topic, reason).increment();
    }

    private Counter runs(boolean isNews) {
        return Counter.builder("hip.recorded.runs")
                .description(
                        "Recorded runs that were read; those that are no news repeat what is known, or are too old to count")
                .tag("news", Boolean.toString(isNews))
                .register(registry);
    }

    private Counter dropped(String topic) {
        return Counter.builder("hip.erased.records")
                .description("Records that were dropped because their runner was erased after they were received")
                .tag("topic", topic)
                .register(registry);
    }

    private Counter results(Level level) {
        return Counter.builder("hip.triage.results")
                .description("Results by how urgent they are")
                .tag("level", level.name())
                .register(registry);
    }

    private Timer lag(Level level, String until) {
        return Timer.builder("hip.report.lag")
                .description("From when a report was received until what it came to was published")
                .tag("level", level.name())
                .tag("until", until)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private Counter deadLetters(String topic, DeadLetterReason reason) {
        return Counter.builder("hip.dead.letters")
                .description("Records that could not be used and went to the dead-letter topic")
                .tag("topic", topic)
                .tag("reason", reason.code())
                .register(registry);
    }
}
