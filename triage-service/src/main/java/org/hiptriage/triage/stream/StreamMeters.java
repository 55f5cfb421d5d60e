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
    private final TaggedCounter runs;
    private final TaggedCounter dropped;
    private final TaggedCounter results;
    private final TaggedCounter deadLetters;
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
        this.runs = new TaggedCounter(
                registry,
                "hip.recorded.runs",
                "Recorded runs that were read; those that are no news repeat what is known, or are too old to count",
                "news");
        this.dropped = new TaggedCounter(
                registry,
                "hip.erased.records",
                "Records that were dropped because their runner was erased after they were received",
                "topic");
        this.results = new TaggedCounter(registry, "hip.triage.results", "Results by how urgent they are", "level");
        this.deadLetters = new TaggedCounter(
                registry,
                "hip.dead.letters",
                "Records that could not be used and went to the dead-letter topic",
                "topic",
                "reason");
        for (DeadLetterReason reason : DeadLetterReason.values()) {
            deadLetters.of(Topics.SYMPTOM_EVENTS.name(), reason.code());
            deadLetters.of(Topics.RUN_EVENTS.name(), reason.code());
            deadLetters.of(Topics.RUNNER_ERASURES.name(), reason.code());
        }
        dropped.of(Topics.SYMPTOM_EVENTS.name());
        dropped.of(Topics.RUN_EVENTS.name());
        runs.of(Boolean.toString(true));
        runs.of(Boolean.toString(false));
        for (Level level : Level.values()) {
            results.of(level.name());
            untilResult.put(level, lag(level, "result"));
            untilAlert.put(level, lag(level, "alert"));
        }
    }

    void repeat() {
        repeats.increment();
    }

    void run(boolean isNews) {
        runs.of(Boolean.toString(isNews)).increment();
    }

    void warning() {
        warnings.increment();
    }

    void erasure() {
        erasures.increment();
    }

    void erased(String topic) {
        dropped.of(topic).increment();
    }

    /** What was sent of a report; it is timed once its transaction ends, from when the report was received. */
    void sent(Triaged triaged) {
        TriageCompleted result = triaged.result();
        results.of(result.getLevel().name()).increment();
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
        deadLetters.of(topic, reason.code()).increment();
    }

    private Timer lag(Level level, String until) {
        return Timer.builder("hip.report.lag")
                .description("From when a report was received until what it came to was published")
                .tag("level", level.name())
                .tag("until", until)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }
}
