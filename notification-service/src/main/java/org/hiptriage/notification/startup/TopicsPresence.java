package org.hiptriage.notification.startup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.hiptriage.notification.broker.BrokerAccess;
import org.hiptriage.schemas.topics.Leaders;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;

/** Creates this service's topics where they are absent, and insists on those that it reads. */
@Component
class TopicsPresence {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BrokerAccess broker;

    TopicsPresence(BrokerAccess broker) {
        this.broker = broker;
    }

    /** Fails until the broker answers and every topic is there. */
    void ensure(List<Topic<?>> toRead) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = broker.forAdmin();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        try (Admin admin = Admin.create(settings)) {
            Set<String> present = admin.listTopics().names().get();
            create(
                    admin,
                    Topics.toCreateBy(Owner.NOTIFICATION_SERVICE).stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .toList());
            requirePresent(toRead, present);
        }
    }

    private static void create(Admin admin, List<NewTopic> absent) throws InterruptedException, ExecutionException {
        for (var created : admin.createTopics(absent).values().entrySet()) {
            try {
                created.getValue().get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof AuthorizationException) {
                    throw new IllegalStateException(
                            "topic " + created.getKey() + " is not there for this service, "
                                    + "which may not create it: see deploy/kafka/apply",
                            e);
                }
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
                // Another instance was faster.
            }
        }
        // Of new ones only: prompts are not to wait for a partition of theirs that has no leader for a while.
        if (!absent.isEmpty()) {
            Leaders.await(admin, absent.stream().map(NewTopic::name).toList(), PATIENCE);
        }
    }

    private static void requirePresent(List<Topic<?>> toRead, Set<String> present) {
        List<String> absent = toRead.stream()
                .flatMap(TopicsPresence::createdByOthers)
                .filter(name -> !present.contains(name))
                .toList();
        if (!absent.isEmpty()) {
            throw new IllegalStateException("their owners have not created " + absent);
        }
    }

    /** The topic, and where another reader creates its dead letters, those. */
    private static Stream<String> createdByOthers(Topic<?> topic) {
        boolean ours = topic.readers().get(0) == Owner.NOTIFICATION_SERVICE;
        return ours ? Stream.of(topic.name()) : Stream.of(topic.name(), topic.deadLetters());
    }
}
