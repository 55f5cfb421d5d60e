package org.hiptriage.systemtests.closed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.systemtests.plan.FollowedRunner;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.Repository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Real processes against a broker that enforces the repository's table of rights, and that table alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedBrokerIT {
    private static final String OPERATIONS = "/api/v1/operations";

    private ClosedInstallation installation;
    private ClosedBroker broker;
    private HipTriage http;

    static Stream<String> principals() {
        return DeployedTable.rights().stream()
                .map(DeployedTable.Right::principal)
                .distinct();
    }

    static Stream<String> principals_that_make_no_topics() {
        return principals().filter(name -> !name.equals("topics-admin"));
    }

    @BeforeAll
    void install() {
        installation = new ClosedInstallation();
        broker = installation.broker();
        http = installation.http();
    }

    @AfterAll
    void end() {
        installation.close();
    }

    @Test
    void an_assessment_and_a_run_go_the_whole_way_and_no_log_tells_a_password() {
        var runner = new FollowedRunner(http, 30);
        assertThat(runner.isAssessed(0, 5, Map.of("flag.fever", "present"))
                        .get("level")
                        .asString())
                .isEqualTo("URGENT_CARE");
        assertThat(http.submit("/api/v1/runs", "application/json", "[" + run(runner.id()) + "]")
                        .statusCode())
                .isEqualTo(202);

        Eventually.get("the alert", () -> Optional.of(runner.openAlerts()).filter(open -> !open.isEmpty()));
        Eventually.get(
                "the notification",
                () -> items("/api/v1/runners/" + runner.id() + "/notifications").findAny());
        Eventually.get(
                "the run",
                () -> items("/api/v1/runners/" + runner.id() + "/runs?weeks=12").findAny());
        for (String topic : List.of("triage-results", "notification-events")) {
            assertThat(Attempt.by(broker.principal("platform")).finds(runner.id(), topic, "platform.tests"))
                    .as("a platform reads of it in " + topic)
                    .isTrue();
        }
        String logs = installation.logs();
        installation
                .passwords()
                .forEach(password -> assertThat(logs.contains(password))
                        .as("a password is in a log")
                        .isFalse());
    }

    @Test
    void triage_restores_its_memory_from_the_changelog_that_it_alone_may_read() {
        var runner = new FollowedRunner(http, 30);
        runner.isAssessed(0, 3, Map.of());
        installation.startAnew("triage-service");
        assertThat(http.getTriage("/api/v1/runners/" + runner.id() + "/history").body())
                .contains("site.lateral-hip");
        runner.checksIn(5, 2);
    }

    @Test
    void a_right_that_is_taken_away_stops_triage_and_loses_no_alert() {
        var runner = new FollowedRunner(http, 30);
        runner.isAssessed(0, 3, Map.of());
        Attempt operator = Attempt.by(broker.operator());
        var right = new AclBindingFilter(
                new ResourcePatternFilter(ResourceType.TOPIC, "red-flag-alerts", PatternType.LITERAL),
                new AccessControlEntryFilter("User:triage-service", null, AclOperation.WRITE, AclPermissionType.ALLOW));
        try {
            Collection<AclBinding> taken =
                    operator.asked(admin -> admin.deleteAcls(List.of(right)).all());
            assertThat(taken).hasSize(1);
            runner.reports(5, 5, Map.of("flag.fever", "present"));
            Eventually.holds(
                    "triage-service says that it stopped",
                    Duration.ofMinutes(2),
                    () -> http.getTriage("/actuator/health/liveness").statusCode() == 503);
            assertThat(runner.openAlerts()).isEmpty();
        } finally {
            // Once more what was applied before: it gives back what is missing and leaves the rest as it is.
            broker.apply("acls", broker.operator());
        }
        installation.startAnew("triage-service");

        Eventually.get("the alert", () -> Optional.of(runner.openAlerts()).filter(open -> open.size() == 1));
    }

    @Test
    void an_erasure_reaches_every_service() {
        var runner = new FollowedRunner(http, 30);
        runner.isAssessed(0, 5, Map.of("flag.fever", "present"));
        JsonNode receipt = HipTriage.json(http.erase(runner.id()).body());
        String path = URI.create(receipt.get("receiptUrl").asString()).getPath();
        Eventually.get(
                "every service is done",
                () -> Optional.of(http.getNotification(path))
                        .filter(progress -> progress.statusCode() == 200)
                        .filter(progress ->
                                HipTriage.json(progress.body()).get("complete").asBoolean()));
    }

    @Test
    void the_board_shows_how_far_each_service_is_and_sends_a_dead_letter_again_as_somebody_else() throws Exception {
        try (var platform = new KafkaProducer<>(
                broker.principal("platform").settings(), new StringSerializer(), new ByteArraySerializer())) {
            platform.send(new ProducerRecord<>("run-events", "r-poison", new byte[] {1, 2, 3}))
                    .get();
        }
        JsonNode letter = Eventually.get(
                "the dead letter",
                () -> items(OPERATIONS + "/dead-letters")
                        .filter(each -> each.path("topic").asString().equals("run-events.dlt"))
                        .findAny());
        HttpResponse<String> again = http.act(
                OPERATIONS + "/dead-letters/run-events.dlt/"
                        + letter.path("partition").asInt() + "/"
                        + letter.path("offset").asLong() + "/redelivery",
                "",
                "{\"by\": \"Op. Day\"}");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        Set<String> groups = http.read(OPERATIONS)
                .path("topics")
                .valueStream()
                .flatMap(topic -> topic.path("readers").valueStream())
                .map(reader -> reader.path("group").asString())
                .collect(Collectors.toSet());
        assertThat(groups).contains("triage-service", "notification-service.run-events");
    }

    @ParameterizedTest
    @MethodSource("principals")
    void the_broker_lets_each_do_with_each_topic_what_the_table_says_and_nothing_else(String principal) {
        var authorized = new TreeMap<String, Set<AclOperation>>();
        Attempt attempt = Attempt.by(broker.principal(principal));
        Collection<String> seen = attempt.topics();
        List<String> known = DeployedTable.topics().stream()
                .map(DeployedTable.Made::topic)
                .filter(seen::contains)
                .toList();
        attempt.asked(admin -> admin.describeTopics(
                                known, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                        .allTopicNames())
                .forEach((topic, described) -> authorized.put(topic, EnumSet.copyOf(described.authorizedOperations())));
        assertThat(authorized).isEqualTo(DeployedTable.ofTopics(principal));
    }

    @ParameterizedTest
    @CsvSource({
        "assessment-service, triage-results",
        "assessment-service, symptom-events",
        "assessment-service, triage-service-runner-history-changelog",
        "triage-service, red-flag-alerts",
        "triage-service, notification-events",
        "notification-service, symptom-events",
        "notification-service, notification-events",
        "notification-service, triage-service-runner-history-changelog",
        "platform, symptom-events",
        "platform, red-flag-alerts.dlt",
        "platform, triage-service-runner-history-changelog",
        "redelivery, symptom-events",
        "topics-admin, triage-results",
        "pack-publisher, symptom-events",
        "platform, __consumer_offsets",
        "triage-service, __transaction_state"
    })
    void nobody_reads_what_is_not_theirs_to_read(String principal, String topic) {
        assertThat(Attempt.by(broker.principal(principal)).reading(topic))
                .get()
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "assessment-service, triage-results",
        "assessment-service, red-flag-alerts",
        "triage-service, notification-events",
        "triage-service, symptom-events",
        "triage-service, runner-erasures",
        "notification-service, triage-results",
        "notification-service, red-flag-alerts",
        "notification-service, symptom-events",
        "notification-service, symptom-events.dlt",
        "platform, symptom-events",
        "platform, red-flag-alerts",
        "platform, runner-erasures",
        "redelivery, notification-events",
        "triage-service, knowledge-packs",
        "platform, knowledge-packs",
        "pack-publisher, symptom-events",
        "topics-admin, symptom-events"
    })
    void nobody_writes_what_is_not_theirs_to_write(String principal, String topic) {
        assertThat(Attempt.by(broker.principal(principal)).writing(topic))
                .get()
                .isInstanceOf(AuthorizationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "notification-service, triage-results, triage-service",
        "notification-service, triage-results, anything",
        "triage-service, symptom-events, notification-service.run-events",
        "platform, triage-results, notification-service.triage-results",
        "platform, triage-results, triage-service"
    })
    void nobody_reads_in_the_group_of_another(String principal, String topic, String group) {
        assertThat(Attempt.by(broker.principal(principal)).readingInGroup(topic, group))
                .get()
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "notification-service", "platform", "redelivery"})
    void nobody_takes_over_the_transactions_of_triage(String principal) {
        assertThat(Attempt.by(broker.principal(principal)).transacting("triage-service-0"))
                .get()
                .isInstanceOf(TransactionalIdAuthorizationException.class);
    }

    @ParameterizedTest
    @MethodSource("principals_that_make_no_topics")
    void nobody_makes_topics_but_who_is_there_for_it(String principal) {
        assertThat(Attempt.by(broker.principal(principal))
                        .administrating(admin -> admin.createTopics(List.of(
                                        new NewTopic("triage-service-mine", Optional.empty(), Optional.empty())))
                                .all()))
                .get()
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @ParameterizedTest
    @MethodSource("principals")
    void nobody_deletes_empties_or_changes_a_topic_or_moves_the_place_of_another(String principal) {
        Attempt attempt = Attempt.by(broker.principal(principal));
        var partition = new TopicPartition("red-flag-alerts", 0);

        assertThat(attempt.administrating(
                        admin -> admin.deleteTopics(List.of("red-flag-alerts")).all()))
                .get()
                .isInstanceOf(TopicAuthorizationException.class);
        assertThat(attempt.administrating(
                        admin -> admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1)))
                                .all()))
                .get()
                .isInstanceOf(TopicAuthorizationException.class);
        assertThat(attempt.administrating(admin -> admin.incrementalAlterConfigs(Map.of(
                                new ConfigResource(ConfigResource.Type.TOPIC, "red-flag-alerts"),
                                List.of(new AlterConfigOp(
                                        new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET))))
                        .all()))
                .get()
                .isInstanceOf(TopicAuthorizationException.class);
        assertThat(attempt.administrating(admin -> admin.alterConsumerGroupOffsets(
                                "a-group-of-another", Map.of(partition, new OffsetAndMetadata(0)))
                        .all()))
                .get()
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @ParameterizedTest
    @MethodSource("principals")
    void nobody_gives_themselves_rights_or_changes_who_can_log_in(String principal) {
        Attempt attempt = Attempt.by(broker.principal(principal));

        assertThat(attempt.administrating(admin -> admin.createAcls(List.of(new AclBinding(
                                new ResourcePattern(ResourceType.TOPIC, "symptom-events", PatternType.LITERAL),
                                new AccessControlEntry(
                                        "User:" + principal, "*", AclOperation.ALL, AclPermissionType.ALLOW))))
                        .all()))
                .get()
                .isInstanceOf(ClusterAuthorizationException.class);
        assertThat(attempt.administrating(admin -> admin.alterUserScramCredentials(
                                List.of(new UserScramCredentialDeletion("operator", ScramMechanism.SCRAM_SHA_512)))
                        .all()))
                .get()
                .isInstanceOf(ClusterAuthorizationException.class);
        assertThat(attempt.administrating(admin -> admin.incrementalAlterConfigs(Map.of(
                                new ConfigResource(ConfigResource.Type.BROKER, ""),
                                List.of(new AlterConfigOp(
                                        new ConfigEntry("log.retention.ms", "1"), AlterConfigOp.OpType.SET))))
                        .all()))
                .get()
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void a_wrong_password_and_a_name_that_nobody_has_are_refused() {
        Principal service = broker.principal("triage-service");
        assertThat(Attempt.by(service.withPassword("guessed")).reading("symptom-events"))
                .get()
                .isInstanceOf(SaslAuthenticationException.class);
        var nobody = new Principal(service.bootstrapServers(), service.trusted(), "nobody", service.password());
        assertThat(Attempt.by(nobody).reading("symptom-events")).get().isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void who_speaks_plainly_or_without_a_name_gets_no_answer() {
        Map<String, Object> plain = Principal.impatient(broker.bootstrapServers());
        var unnamed = new HashMap<>(broker.principal("platform").settings());
        unnamed.put("security.protocol", "SSL");
        var unencrypted = new HashMap<>(broker.principal("platform").settings());
        unencrypted.put("security.protocol", "SASL_PLAINTEXT");
        // Each waits in vain until its time is up: all at once.
        List<CompletableFuture<Optional<Throwable>>> refusals = Stream.of(plain, unnamed, unencrypted)
                .map(settings -> CompletableFuture.supplyAsync(
                        () -> Attempt.with(settings)
                                .administrating(admin -> admin.listTopics().names()),
                        task -> new Thread(task).start()))
                .toList();
        refusals.forEach(refusal -> assertThat(refusal.join()).isPresent());
        // The same question by the same client with all that is needed.
        assertThat(Attempt.by(broker.principal("platform"))
                        .administrating(admin -> admin.listTopics().names()))
                .isEmpty();
    }

    @Test
    void who_trusts_another_authority_does_not_speak_to_this_broker() throws Exception {
        var other = new Authority(
                Files.createTempDirectory(Repository.file("system-tests/target/stacks"), "authority"), "Authority");
        Principal service = broker.principal("triage-service");

        assertThat(Attempt.by(service.trusting(other.certificate())).reading("symptom-events"))
                .get()
                .isInstanceOf(SslAuthenticationException.class);

        // Where brokers speak to one another, a certificate is the name: that of another authority is none.
        var between = new HashMap<>(Principal.impatient(broker.internalServers()));
        between.putAll(Map.of(
                "security.protocol", "SSL",
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", service.trusted().toString()));
        assertThat(Attempt.with(between).administrating(ClosedBrokerIT::describeCluster))
                .get()
                .isInstanceOf(SslAuthenticationException.class);
        between.putAll(keyStore(other.keyStoreOf("broker").toString()));
        assertThat(Attempt.with(between).administrating(ClosedBrokerIT::describeCluster))
                .get()
                .isInstanceOf(SslAuthenticationException.class);
        between.putAll(keyStore(broker.authority().keyStoreOf("broker-2").toString()));
        assertThat(Attempt.with(between).administrating(ClosedBrokerIT::describeCluster))
                .isEmpty();
    }

    private static Map<String, Object> keyStore(String file) {
        return Map.of(
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                file,
                "ssl.keystore.password",
                Authority.STORE_PASSWORD,
                "ssl.key.password",
                Authority.STORE_PASSWORD);
    }

    private static KafkaFuture<?> describeCluster(Admin admin) {
        return admin.describeCluster().nodes();
    }

    private Stream<JsonNode> items(String path) {
        return Optional.of(http.getNotification(path))
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> HipTriage.json(answer.body()).path("items").valueStream())
                .orElseGet(Stream::empty);
    }

    private static String run(String runnerId) {
        return """
                {"runnerId": "%s", "startedAt": "%s", "durationSeconds": 2880, "distanceMeters": 8000,
                 "sport": "running", "source": "https://watch.example"}""".formatted(
                runnerId, OffsetDateTime.now(FollowedRunner.ZONE).minusDays(2).withNano(0));
    }
}
