package org.hiptriage.systemtests.closed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclOperation;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeployedTablesTest {
    @Test
    void operators_make_the_topics_that_services_would_make_and_the_memory_of_triage() {
        Map<String, DeployedTable.Made> made =
                DeployedTable.topics().stream().collect(Collectors.toMap(DeployedTable.Made::topic, row -> row));
        Map<String, NewTopic> created = Stream.of(Owner.values())
                .flatMap(owner -> Topics.toCreateBy(owner).stream())
                .collect(Collectors.toMap(NewTopic::name, topic -> topic));

        created.forEach((name, topic) -> assertThat(made.get(name))
                .as(name)
                .isEqualTo(new DeployedTable.Made(name, topic.numPartitions(), topic.configs())));
        made.remove(DeployedTable.MEMORY);
        assertThat(made).containsOnlyKeys(created.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void a_service_writes_what_it_owns_reads_what_it_reads_and_makes_or_changes_nothing(Owner service) {
        Map<String, Set<AclOperation>> allowed = DeployedTable.ofTopics(nameOf(service));

        for (Topic<?> topic : Topics.all()) {
            Set<AclOperation> operations = allowed.getOrDefault(topic.name(), Set.of());
            boolean reports = topic.equals(Topics.ERASURE_RECEIPTS) && service == Owner.NOTIFICATION_SERVICE;
            assertThat(operations.contains(AclOperation.WRITE))
                    .as("writes " + topic.name())
                    .isEqualTo(topic.owner() == service || reports);
            boolean counts = topic.equals(Topics.TRIAGE_RESULTS) && service == Owner.TRIAGE_SERVICE;
            assertThat(operations.contains(AclOperation.READ))
                    .as("reads " + topic.name())
                    .isEqualTo(topic.readers().contains(service) || counts);
            if (topic.readers().contains(service)) {
                assertThat(allowed).containsKey(topic.deadLetters());
                assertThat(allowed.get(topic.deadLetters())).contains(AclOperation.WRITE);
            }
        }
        assertThat(allowed.values().stream().flatMap(Set::stream))
                .isSubsetOf(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE);
    }

    @Test
    void nobody_but_triage_touches_its_memory_and_no_name_stands_for_all() {
        for (DeployedTable.Right right : DeployedTable.rights()) {
            assertThat(right.operations()).doesNotContain(AclOperation.ALL, AclOperation.UNKNOWN);
            assertThat(right.names()).noneMatch(name -> name.contains("*") || name.isEmpty());
            assertThat(right.resource()).isNotEqualTo("cluster");
            if (right.names().contains(DeployedTable.MEMORY)) {
                assertThat(right.principal()).isIn("triage-service", "topics-admin");
            }
        }
    }

    private static String nameOf(Owner service) {
        return service.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
