package org.hiptriage.notification.delivery.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.schemas.serde.EventSerde;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * What one poll brought: decoded, checked against its key, taken in by one committed transaction. Where that fails, one
 * record after the other, so that what can be taken in is, and the one that can not is known.
 */
final class RecordIntake<V extends SpecificRecord> implements BatchMessageListener<byte[], byte[]> {
    // Longer than any statement may take, so that it only ends what hangs.
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TopicListener<V> listener;
    private final Inbox inbox;
    private final EventSerde<V> serde;

    RecordIntake(TopicListener<V> listener, Inbox inbox) {
        this.listener = listener;
        this.inbox = inbox;
        this.serde = EventSerde.of(listener.topic().value());
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

    private void takeIn(List<ConsumerRecord<byte[], byte[]>> messages) {
        List<Arrival> arrivals = messages.stream().map(this::arrival).toList();
        inbox.admit(listener.topic().name(), arrivals).timeout(LIMIT).block();
    }

    private Arrival arrival(ConsumerRecord<byte[], byte[]> message) {
        V event = decode(message.value());
        String runnerId = listener.runnerIdOf(event);
        requireKey(message.key(), runnerId);
        return new Arrival(listener.eventIdOf(event), runnerId, () -> listener.take(event));
    }

    private V decode(byte @Nullable [] value) {
        if (value == null) {
            throw new PoisonRecordException("no value");
        }
        return serde.read(value);
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
