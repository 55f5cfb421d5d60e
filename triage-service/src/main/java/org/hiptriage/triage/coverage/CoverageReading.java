package org.hiptriage.triage.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.hiptriage.schemas.registry.EventFormats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads in the background, and only when somebody asks: one reading at a time, whoever asks meanwhile hears what it has so far. */
@Component
class CoverageReading implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CoverageReading.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration WAITED_FOR = Duration.ofSeconds(2);
    private static final int BROKER_ANSWERS_WITHIN_MS = 5_000;
    private static final int MOST_BYTES_AT_ONCE = 4 << 20;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "coverage");
        thread.setDaemon(true);
        return thread;
    });
    private final ResultTopic topic;
    private final Clock clock;

    private volatile Counted counted;
    private volatile boolean failed;
    private CompletableFuture<Counted> reading = CompletableFuture.failedFuture(new IllegalStateException("none yet"));

    CoverageReading(ConsumerFactory<?, ?> consumers, EventFormats formats, Clock clock) {
        this.topic = new ResultTopic(() -> consumer(consumers), formats, clock);
        this.clock = clock;
        this.counted = new Counted(clock.instant(), false, 0, 0, 0, 0, List.of());
    }

    /** What is counted, after a short wait for all; an error where the topic cannot be read. */
    Mono<Counted> now() {
        return Mono.fromFuture(this::reading, true)
                .timeout(WAITED_FOR)
                .onErrorResume(
                        TimeoutException.class,
                        late -> failed
                                ? Mono.error(new IllegalStateException("the last reading failed"))
                                : Mono.just(counted));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private synchronized CompletableFuture<Counted> reading() {
        boolean done = reading.isDone();
        boolean fresh = !reading.isCompletedExceptionally()
                && counted.asOf().isAfter(clock.instant().minus(FRESH));
        if (done && !fresh) {
            reading = CompletableFuture.supplyAsync(this::read, worker);
        }
        return reading;
    }

    private Counted read() {
        Instant began = clock.instant();
        try {
            counted = topic.readOn(soFar -> counted = soFar);
            failed = false;
            return counted;
        } catch (RuntimeException e) {
            failed = true;
            LOG.warn(
                    "The recorded results could not be counted, asked at {}: {}",
                    began,
                    String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private static Consumer<byte[], byte[]> consumer(ConsumerFactory<?, ?> consumers) {
        Map<String, Object> settings = new HashMap<>(consumers.getConfigurationProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.putAll(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                MOST_BYTES_AT_ONCE,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                BROKER_ANSWERS_WITHIN_MS,
                ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG,
                false));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
