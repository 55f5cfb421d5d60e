package org.hiptriage.assessment.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.hiptriage.schemas.topics.Leaders;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** The topics that this service creates where they are absent. */
@Component
class OwnedTopics implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<NewTopic> topics = Topics.toCreateBy(Owner.ASSESSMENT_SERVICE);
    private final Map<String, Object> configuration;
    private Optional<Admin> admin = Optional.empty();
    private boolean areTakenOver;

    OwnedTopics(KafkaAdmin kafka) {
        configuration = new HashMap<>(kafka.getConfigurationProperties());
        configuration.put(AdminClientConfig.CLIENT_ID_CONFIG, "assessment-service-topics");
        configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    }

    List<String> names() {
        return topics.stream().map(NewTopic::name).toList();
    }

    /**
     * Creates what is absent, and waits once until the leader of each partition takes records. Looks first, so that topics prepared by an
     * operator need no right to create any.
     */
    synchronized void ensure() throws ExecutionException, InterruptedException, TimeoutException {
        Admin client = admin.orElseGet(() -> Admin.create(configuration));
        admin = Optional.of(client);
        Set<String> present = client.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        List<NewTopic> absent =
                topics.stream().filter(topic -> !present.contains(topic.name())).toList();
        for (var created : client.createTopics(absent).values().entrySet()) {
            try {
                created.getValue().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
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
            }
        }
        if (!areTakenOver) {
            Leaders.await(client, names(), PATIENCE);
            areTakenOver = true;
        }
    }

    @Override
    public synchronized void close() {
        admin.ifPresent(client -> client.close(Duration.ZERO));
        admin = Optional.empty();
    }
}
