package org.hiptriage.triage.stream.lifecycle;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics that this service owns and waits for those that it reads, and for the schemas of what it writes: services may start in any order. */
final class StreamTopics {
    private static final Logger LOG = LoggerFactory.getLogger(StreamTopics.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final int TRIES_BETWEEN_WARNINGS = 40;
    private static final int ANSWER_WITHIN_MS = 5_000;
    private static final List<String> READ =
            List.of(Topics.SYMPTOM_EVENTS.name(), Topics.RUN_EVENTS.name(), Topics.RUNNER_ERASURES.name());

    private final Map<String, Object> adminProperties;
    private final EventFormats formats;
    private final BooleanSupplier packsAreRead;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * The topics that the stream needs.
     *
     * @param packsAreRead whether all published knowledge packs are known
     */
    StreamTopics(Map<String, Object> adminProperties, EventFormats formats, BooleanSupplier packsAreRead) {
        this.formats = formats;
        this.packsAreRead = packsAreRead;
        this.adminProperties = new HashMap<>(adminProperties);
        this.adminProperties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        this.adminProperties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
    }

    /** Whether all topics, and schemas, are there now; false where {@link #stop()} came first. */
    boolean await() throws InterruptedException {
        try (Admin admin = Admin.create(adminProperties)) {
            for (int tries = 0; stopped.getCount() > 0; tries++) {
                String missing = missing(admin);
                if (missing.isEmpty() && !formats.canWrite()) {
                    missing = "the schema registry does not have what it writes: "
                            + formats.trouble().orElse("it is being registered");
                }
                if (missing.isEmpty() && !packsAreRead.getAsBoolean()) {
                    missing = "the published knowledge packs are not read yet";
                }
                if (missing.isEmpty()) {
                    return true;
                }
                if (tries % TRIES_BETWEEN_WARNINGS == 0) {
                    LOG.warn("The stream waits: {}", missing);
                }
                if (stopped.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Ends the wait. */
    void stop() {
        stopped.countDown();
    }

    /** What it waits for, for people; empty where nothing is missing. */
    static String missing(Admin admin) throws InterruptedException {
        try {
            Set<String> there = admin.listTopics().names().get();
            create(admin, there);
            var missing = new TreeSet<>(READ);
            missing.removeAll(there);
            return missing.isEmpty() ? misfit(admin) : "its source topics are not there yet: " + missing;
        } catch (ExecutionException e) {
            return e.getCause() instanceof AuthorizationException
                    ? "Kafka does not let this service create a topic that is not there for it: see deploy/kafka/apply"
                    : "Kafka does not answer yet: " + e.getCause();
        }
    }

    /** A runner's reports, runs and erasures must meet in one partition's memory, or one would never be seen beside the other. */
    private static String misfit(Admin admin) throws InterruptedException, ExecutionException {
        Map<String, Integer> partitions = new TreeMap<>();
        admin.describeTopics(READ)
                .allTopicNames()
                .get()
                .forEach(
                        (name, topic) -> partitions.put(name, topic.partitions().size()));
        return Set.copyOf(partitions.values()).size() == 1
                ? ""
                : "its source topics need the same number of partitions: " + partitions;
    }

    private static void create(Admin admin, Set<String> there) throws InterruptedException, ExecutionException {
        List<NewTopic> absent = Topics.toCreateBy(Owner.TRIAGE_SERVICE).stream()
                .filter(topic -> !there.contains(topic.name()))
                .toList();
        for (var created : admin.createTopics(absent).values().entrySet()) {
            try {
                created.getValue().get();
                LOG.info("Created topic {}", created.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}
