package org.hiptriage.replay.recording;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.intake.Erasures;
import org.hiptriage.triage.stream.intake.Intake;

/**
 * Up to when what was received of a runner is to be forgotten. The stream learns of an erasure when it comes; who reads later
 * knows of it before the first record, and does not look at what it covers.
 */
public final class ErasureLines {
    private final RecordClock clock = new RecordClock();
    private final Intake<RunnerErasureRequested> intake;

    /** Reads erasures in these formats. */
    public ErasureLines(EventFormats formats) {
        this.intake = Erasures.intake(formats, clock);
    }

    /** The newest line of each runner of a partition who asked to be forgotten. */
    public Map<String, Instant> of(Tape erasures) {
        Map<String, Instant> lines = new HashMap<>();
        while (erasures.peek().isPresent()) {
            read(erasures.next())
                    .ifPresent(erasure -> lines.merge(
                            erasure.getRunnerId(),
                            erasure.getReceivedAt(),
                            (one, other) -> one.isAfter(other) ? one : other));
        }
        return lines;
    }

    Optional<RunnerErasureRequested> read(Taped record) {
        clock.set(record.sentAt());
        try {
            return Optional.of(intake.read(record.key(), record.value()));
        } catch (UnusableRecordException e) {
            return Optional.empty();
        }
    }
}
