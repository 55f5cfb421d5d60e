package org.hiptriage.notification.delivery.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.schemas.serde.EventSerde;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.MessageListener;

/** One record after the other: decoded, checked against its key, taken in by a committed transaction. */
final class RecordIntake<V extends SpecificRecord> implements MessageListener<byte[], byte[]> {
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
    public void onMessage(ConsumerRecord<byte[], byte[]> message) {
        V event = decode(message.value());
        String runnerId = listener.runnerIdOf(event);
        requireKey(message.key(), runnerId);
        inbox.once(listener.topic().name(), listener.eventIdOf(event), runnerId, () -> listener.take(event))
                .timeout(LIMIT)
                .block();
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
}
