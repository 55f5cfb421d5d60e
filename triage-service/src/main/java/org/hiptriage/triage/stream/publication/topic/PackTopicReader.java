package org.hiptriage.triage.stream.publication.topic;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.hiptriage.triage.stream.publication.PacksInForce;
import org.hiptriage.triage.stream.publication.PublishedPacks.Taken;
import org.hiptriage.triage.stream.publication.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the topic of packs from its beginning to its end and on. It is no part of the stream: whatever is wrong with it or with a pack,
 * what is in force stays so and reports are triaged.
 */
public final class PackTopicReader implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PackTopicReader.class);
    private static final TopicPartition PACKS = PackRecords.PACKS;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);
    /** A refusal stays in the topic for ever; who starts later need not be told of it again. */
    private static final Duration NEWS_FOR = Duration.ofDays(1);

    private final PacksInForce packs;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final PublicationMeters meters;
    private final Clock clock;
    private final Thread thread = new Thread(this::read, "knowledge-packs");
    private final CountDownLatch stopped = new CountDownLatch(1);

    private volatile boolean caughtUp;
    private volatile @Nullable Consumer<byte[], byte[]> current;
    private boolean inTrouble;
    private long next;

    /**
     * Reads what is published into these.
     *
     * @param consumers makes a consumer without a group
     */
    public PackTopicReader(
            PacksInForce packs, Supplier<Consumer<byte[], byte[]>> consumers, MeterRegistry registry, Clock clock) {
        this.packs = packs;
        this.consumers = consumers;
        this.meters = new PublicationMeters(registry, packs, clock);
        this.clock = clock;
        thread.setDaemon(true);
    }

    /** Whether all that was published when it began is known: nothing is to be decided before. */
    public boolean hasCaughtUp() {
        return caughtUp;
    }

    @Override
    public void start() {
        if (!packs.published().trustsAnybody()) {
            LOG.info(
                    "No key is trusted (hip.knowledge-packs.trusted-keys): published knowledge packs are not looked at");
            caughtUp = true;
            return;
        }
        meters.readsTheTopic();
        thread.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
        Consumer<byte[], byte[]> reading = current;
        if (reading != null) {
            reading.wakeup();
        }
        try {
            thread.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void read() {
        while (stopped.getCount() > 0) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                current = consumer;
                read(consumer);
            } catch (WakeupException e) {
                LOG.debug("Woken up to stop");
            } catch (KafkaException e) {
                retry(e);
            }
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        consumer.assign(List.of(PACKS));
        consumer.seek(PACKS, next);
        long end = consumer.endOffsets(List.of(PACKS)).getOrDefault(PACKS, 0L);
        if (next > end) {
            LOG.error(
                    "The topic {} is shorter than it was: it is read anew, and no publication counts twice",
                    PACKS.topic());
            next = 0;
            consumer.seek(PACKS, next);
        }
        while (stopped.getCount() > 0) {
            consumer.poll(POLL).forEach(this::take);
            next = consumer.position(PACKS);
            if (next >= end && consumer.currentLag(PACKS).orElse(0) == 0) {
                caughtUp = true;
                inTrouble = false;
                meters.readToTheEnd();
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        Taken taken = packs.published().take(PackRecords.of(record));
        packs.take(taken.packs());
        taken.refusal().ifPresentOrElse(refusal -> refuse(record, refusal), () -> tell(record));
    }

    private void tell(ConsumerRecord<byte[], byte[]> record) {
        var published = packs.published().counting();
        var last = published.get(published.size() - 1);
        LOG.info(
                "Published at offset {}: {} {} {} {}, in force from {}",
                record.offset(),
                last.getKind(),
                last.getPack(),
                last.getVersion(),
                last.getSha256(),
                last.getActivateAt());
    }

    private void refuse(ConsumerRecord<byte[], byte[]> record, Refusal refusal) {
        if (Instant.ofEpochMilli(record.timestamp()).isBefore(clock.instant().minus(NEWS_FOR))) {
            LOG.info(
                    "The record at offset {} of {} does not count ({})",
                    record.offset(),
                    PACKS.topic(),
                    refusal.reason().code());
            return;
        }
        meters.refused(refusal.reason());
        LOG.error(
                "OPERATOR ALERT: a published knowledge pack is refused ({}) and what was in force stays so: offset {} of {}, {}",
                refusal.reason().code(),
                record.offset(),
                PACKS.topic(),
                refusal.detail());
    }

    private void retry(KafkaException e) {
        if (!inTrouble) {
            LOG.warn("The topic {} cannot be read at the moment: {}", PACKS.topic(), e.getMessage());
            inTrouble = true;
        }
        try {
            if (stopped.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
