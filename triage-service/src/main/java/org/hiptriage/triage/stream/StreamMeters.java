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

    /** Counts in this registry. */
    public StreamMeters(MeterRegistry registry) {
        this.registry = registry;
        this.repeats = Counter.builder("hip.repeated.reports")
                .description("Reports that had been triaged before; they give no second result")
                .register(registry);
        for (DeadLetterReason reason : DeadLetterReason.values()) {
            deadLetters(Topics.SYMPTOM_EVENTS.name(), reason);
        }
        for (Level level : Level.values()) {
            results(level);
        }
    }

    void repeat() {
        repeats.increment();
    }

    void result(Level level) {
        results(level).increment();
    }

    void deadLetter(String topic, DeadLetterReason reason) {
        deadLetters(topic, reason).increment();
    }

    private Counter results(Level level) {
        return Counter.builder("hip.triage.results")
                .description("Results by how urgent they are")
                .tag("level", level.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private Counter deadLetters(String topic, DeadLetterReason reason) {
        return Counter.builder("hip.dead.letters")
                .description("Records that could not be triaged and went to the dead-letter topic")
                .tag("topic", topic)
                .tag("reason", reason.code())
                .register(registry);
    }
}
