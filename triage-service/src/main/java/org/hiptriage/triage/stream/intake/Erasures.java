package org.hiptriage.triage.stream.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.schemas.erasure.ErasureValidation;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.jspecify.annotations.Nullable;

/** Whether a runner asked to be forgotten after something was received. */
public final class Erasures {
    private Erasures() {}

    /** Reads wishes to be forgotten. */
    public static Intake<RunnerErasureRequested> intake(EventFormats formats, Clock clock) {
        return new Intake<>(
                Topics.RUNNER_ERASURES,
                formats.of(Topics.RUNNER_ERASURES),
                erasure -> ErasureValidation.problemsOf(erasure, clock.instant()),
                RunnerErasureRequested::getRunnerId,
                Optional.empty());
    }

    /** Whether what was received then is to be forgotten; at the very moment of the wish, it is. */
    public static boolean covers(Optional<RunnerHistory> history, Instant receivedAt) {
        return isUpTo(history.map(RunnerHistory::getErasedAt), receivedAt);
    }

    /**
     * The same for a record that could not be read: its key says whose it is, its time when it was sent.
     *
     * @param erasedAt up to when what was received of a runner is to be forgotten
     */
    public static boolean covers(Function<String, Optional<Instant>> erasedAt, byte @Nullable [] key, Instant sentAt) {
        return key != null && isUpTo(erasedAt.apply(new String(key, StandardCharsets.UTF_8)), sentAt);
    }

    private static boolean isUpTo(Optional<Instant> erasure, Instant receivedAt) {
        return erasure.filter(erasedAt -> !receivedAt.isAfter(erasedAt)).isPresent();
    }
}
