package org.hiptriage.notification.delivery.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

/**
 * Goes back to an earlier place in each partition, once in the life of the process: a database that was restored from a
 * backup learns again what came after it, and drops by the ids what it knows. Never forward: nothing is skipped by it.
 */
@Component
public class Replay implements ConsumerAwareRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final ReplaySettings settings;
    private final Set<TopicPartition> done = ConcurrentHashMap.newKeySet();

    Replay(ReplaySettings settings) {
        this.settings = settings;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        settings.from().ifPresent(from -> goBack(consumer, partitions, from));
    }

    private void goBack(Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Instant from) {
        Map<TopicPartition, Long> asked = partitions.stream()
                .filter(done::add)
                .collect(Collectors.toMap(partition -> partition, partition -> from.toEpochMilli()));
        consumer.offsetsForTimes(asked).forEach((partition, found) -> goBack(consumer, partition, found));
    }

    private static void goBack(Consumer<?, ?> consumer, TopicPartition partition, @Nullable OffsetAndTimestamp found) {
        if (found != null && found.offset() < consumer.position(partition)) {
            consumer.seek(partition, found.offset());
            LOG.info("Reads {} again from offset {}", partition, found.offset());
        }
    }
}
