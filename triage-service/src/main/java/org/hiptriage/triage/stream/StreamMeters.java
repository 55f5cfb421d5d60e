package org.hiptriage.triage.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.hiptriage.events.Level;
import org.hiptriage.schemas.topics.Topics;

/** What the stream counts. Each counter is there from the start, so that an alarm on its first increase works. */
public final class StreamMeters {
    private final MeterRegistry registry;
    private final Counter repeats;
    private final Counter warnings;
    private final Counter erasures;

    /** Counts in this registry. */
    public StreamMeters(MeterRegistry registry) {
        this.registry = registry;
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

    void result(Level level) {
        results(level).increment();
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
                .tag("level", level.name().toLowerCase(Locale.ROOT))
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
