package org.hiptriage.triage.stream.intake;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.triage.stream.deadletter.DeadLetterReason;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of one topic and refuses what cannot be used. Anybody may write to a topic, so nothing is taken on trust.
 *
 * @param topic whose events they are
 * @param events how they are read
 * @param problems what is wrong with one, empty where nothing is; nothing in it is a value
 * @param runnerId whom one is about
 * @param receivedAt when one was received, by which an erasure covers it; empty where none does
 */
public record Intake<E extends SpecificRecord>(
        Topic<E> topic,
        EventFormat<E> events,
        Function<E, List<FieldProblem>> problems,
        Function<E, String> runnerId,
        Optional<Function<E, Instant>> receivedAt) {

    private static final int MOST_PROBLEMS_NAMED = 10;

    /**
     * The event of a record.
     *
     * @throws UnusableRecordException where it cannot be used, and why
     */
    public E read(byte @Nullable [] key, byte @Nullable [] value) throws UnusableRecordException {
        E event = decoded(value);
        List<FieldProblem> found = problems.apply(event);
        if (!found.isEmpty()) {
            throw new UnusableRecordException(DeadLetterReason.INVALID, named(found));
        }
        if (!isKey(key, runnerId.apply(event))) {
            throw new UnusableRecordException(DeadLetterReason.WRONG_KEY, "the record's key must be the runnerId");
        }
        return event;
    }

    /** Whether its runner asked to be forgotten after an event was received. */
    public boolean isForgotten(E event, Optional<RunnerHistory> history) {
        return receivedAt
                .filter(received -> Erasures.covers(history, received.apply(event)))
                .isPresent();
    }

    private E decoded(byte @Nullable [] value) throws UnusableRecordException {
        if (value == null) {
            throw new UnusableRecordException(DeadLetterReason.UNREADABLE, "the record has no value");
        }
        try {
            return events.read(value);
        } catch (UnreadableEventException e) {
            throw new UnusableRecordException(DeadLetterReason.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isKey(byte @Nullable [] key, String runnerId) {
        return key != null && Arrays.equals(key, runnerId.getBytes(StandardCharsets.UTF_8));
    }

    private static String named(List<FieldProblem> problems) {
        return problems.stream()
                .limit(MOST_PROBLEMS_NAMED)
                .map(problem -> problem.field() + " " + problem.message())
                .collect(joining("; "));
    }
}
