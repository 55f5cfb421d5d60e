package org.hiptriage.triage.stream.lifecycle;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The running stream: started as soon as its topics are there, without holding up the start of the service. */
final class TriageStream implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TriageStream.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final StreamTopics topics;
    private final Supplier<KafkaStreams> creation;
    private final Thread starter = new Thread(this::startOnceTopicsAreThere, "stream-start");

    private volatile boolean wanted;
    private volatile boolean failedToStart;
    private volatile @Nullable KafkaStreams streams;

    TriageStream(StreamTopics topics, Supplier<KafkaStreams> creation) {
        this.topics = topics;
        this.creation = creation;
        starter.setDaemon(true);
    }

    /** Whether reports are being processed. */
    boolean isProcessing() {
        return processing().isPresent();
    }

    /** Whether the stream stopped for good, so that only a new start of the service can help. */
    boolean isBroken() {
        return failedToStart
                || state().filter(
                                state -> state == KafkaStreams.State.ERROR || state == KafkaStreams.State.PENDING_ERROR)
                        .isPresent();
    }

    /** The stream, while it processes. */
    Optional<KafkaStreams> processing() {
        return Optional.ofNullable(streams).filter(created -> created.state() == KafkaStreams.State.RUNNING);
    }

    /** What the stream is doing, for people. */
    String description() {
        return failedToStart
                ? "failed to start"
                : state().map(KafkaStreams.State::toString).orElse("waiting for its topics");
    }

    @Override
    public void start() {
        wanted = true;
        starter.start();
    }

    @Override
    public void stop() {
        wanted = false;
        topics.stop();
        KafkaStreams running;
        synchronized (this) {
            running = streams;
        }
        if (running != null) {
            // A member that leaves hands its partitions over at once instead of after the session time-out.
            running.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                    .withTimeout(CLOSE_WITHIN));
        }
    }

    @Override
    public boolean isRunning() {
        return wanted;
    }

    private Optional<KafkaStreams.State> state() {
        return Optional.ofNullable(streams).map(KafkaStreams::state);
    }

    private void startOnceTopicsAreThere() {
        try {
            if (topics.await()) {
                startNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The stream could not be started", e);
            failedToStart = true;
        }
    }

    private synchronized void startNow() {
        if (wanted) {
            KafkaStreams created = creation.get();
            streams = created;
            created.start();
        }
    }
}
