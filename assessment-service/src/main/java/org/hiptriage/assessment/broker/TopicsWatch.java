package org.hiptriage.assessment.broker;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sees to it, from start to stop and without holding up either, that the broker answers and the topics are there. */
@Component
class TopicsWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TopicsWatch.class);

    private final OwnedTopics topics;
    private final Producer<String, byte[]> producer;
    private final TopicsSettings settings;
    private final ScheduledExecutorService watcher =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "topics-watch"));
    private volatile boolean running;
    private volatile boolean seen;
    private volatile boolean there;
    private volatile boolean complained;

    TopicsWatch(OwnedTopics topics, Producer<String, byte[]> producer, TopicsSettings settings) {
        this.topics = topics;
        this.producer = producer;
        this.settings = settings;
    }

    /** Whether the topics are there, as of the last look. */
    boolean areThere() {
        return there;
    }

    /** Whether the topics were there at any time since the start: then it is worth trying to publish. */
    boolean wereSeen() {
        return seen;
    }

    @Override
    public void start() {
        running = true;
        // A look never throws, so the schedule never ends by itself.
        var unused = watcher.scheduleWithFixedDelay(
                this::look, 0, settings.checkInterval().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            topics.ensure();
            topics.names().forEach(this::requireLeaders);
            if (!there) {
                LOG.info("Broker answers, topics are there: {}", topics.names());
            }
            there = true;
            seen = true;
            complained = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            there = false;
            complainOnce(e instanceof ExecutionException failed && failed.getCause() != null ? failed.getCause() : e);
        }
    }

    /** Asks the producer, because it is the one that must know the way; it keeps the answer for the next event. */
    private void requireLeaders(String topic) {
        if (producer.partitionsFor(topic).stream().anyMatch(partition -> partition.leader() == null)) {
            throw new LeaderNotAvailableException(topic);
        }
    }

    private void complainOnce(Throwable reason) {
        // A look that the stop itself ended is no news.
        if (!complained && running) {
            LOG.warn("Cannot use the broker, trying again every {}: {}", settings.checkInterval(), reason.toString());
        }
        complained = true;
    }

    @Override
    public void stop() {
        running = false;
        watcher.shutdownNow();
        topics.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
