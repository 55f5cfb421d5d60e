package org.hiptriage.notification.delivery.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.notification.delivery.origin.Received;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.sealing.ForgottenRecordException;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.tracing.Step;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.schemas.tracing.Tracing.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import reactor.core.publisher.Mono;

/**
 * What one poll brought: decoded, judged, checked against its key, taken in by one committed transaction. Where that
 * fails, one record after the other, so that what can be taken in is, and the one that can not is known.
 */
final class RecordIntake<V extends SpecificRecord> implements BatchMessageListener<byte[], byte[]> {
    // Longer than any statement may take, so that it only ends what hangs.
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MOST_PROBLEMS_NAMED = 10;

    private final TopicEvents<V> events;
    private final Tracing tracing;
    private final Function<List<Received<V>>, Mono<?>> transaction;
    private final Runnable dropped;
    private final EventFormat<V> format;

    /**
     * Takes these events in by this transaction.
     *
     * @param dropped is told of each record that nobody can read any more, since its runner was erased
     */
    RecordIntake(
            TopicEvents<V> events,
            Tracing tracing,
            Function<List<Received<V>>, Mono<?>> transaction,
            Runnable dropped,
            EventFormats formats) {
        this.events = events;
        this.tracing = tracing;
        this.transaction = transaction;
        this.dropped = dropped;
        this.format = formats.of(events.topic());
    }

    /** The topic it takes in. */
    Topic<V> topic() {
        return events.topic();
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> messages) {
        try {
            takeIn(messages);
        } catch (RuntimeException failed) {
            if (messages.size() == 1 || Failure.of(failed) == Failure.DATABASE_AWAY) {
                throw failure(failed, messages, 0);
            }
            for (int i = 0; i < messages.size(); i++) {
                takeInAlone(messages, i);
            }
        }
    }

    private void takeInAlone(List<ConsumerRecord<byte[], byte[]>> messages, int index) {
        try {
            takeIn(List.of(messages.get(index)));
        } catch (RuntimeException failed) {
            throw failure(failed, messages, index);
        }
    }

    private void takeIn(List<ConsumerRecord<byte[], byte[]>> polled) {
        Instant now = Instant.now();
        List<V> read = new ArrayList<>(polled.size());
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>(polled.size());
        for (ConsumerRecord<byte[], byte[]> message : polled) {
            try {
                read.add(usable(message, now));
                messages.add(message);
            } catch (ForgottenRecordException e) {
                dropped.run();
            }
        }
        List<Step> steps = messages.stream().map(this::step).toList();
        try {
            List<Received<V>> usable = IntStream.range(0, read.size())
                    .mapToObj(i ->
                            new Received<>(read.get(i), Optional.of(steps.get(i).traceParent())))
                    .toList();
            transaction.apply(usable).timeout(LIMIT).block();
        } catch (RuntimeException e) {
            steps.forEach(Step::failed);
            throw e;
        } finally {
            steps.forEach(Step::close);
        }
        read.forEach(events::takenIn);
    }

    private Step step(ConsumerRecord<byte[], byte[]> message) {
        return tracing.step("take in " + topic().name(), Kind.CONSUMER, EventHeaders.traceParentOf(message.headers()));
    }

    private V usable(ConsumerRecord<byte[], byte[]> message, Instant now) {
        V event = decode(message.value());
        List<FieldProblem> problems = events.problemsOf(event, now);
        if (!problems.isEmpty()) {
            throw new PoisonRecordException(named(problems));
        }
        requireKey(message.key(), events.runnerIdOf(event));
        return event;
    }

    private V decode(byte @Nullable [] value) {
        if (value == null) {
            throw new PoisonRecordException("no value");
        }
        return format.read(value);
    }

    private static String named(List<FieldProblem> problems) {
        return problems.stream()
                .limit(MOST_PROBLEMS_NAMED)
                .map(problem -> problem.field() + " " + problem.message())
                .collect(Collectors.joining("; "));
    }

    private static void requireKey(byte @Nullable [] key, String runnerId) {
        if (key == null || !Arrays.equals(key, runnerId.getBytes(StandardCharsets.UTF_8))) {
            throw new PoisonRecordException("the key is not the runnerId");
        }
    }

    private static BatchListenerFailedException failure(
            RuntimeException cause, List<ConsumerRecord<byte[], byte[]>> messages, int index) {
        return new BatchListenerFailedException("not taken in", cause, messages.get(index));
    }
}
