package org.hiptriage.systemtests.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.Repository;
import org.hiptriage.systemtests.stack.Scenario;
import org.hiptriage.systemtests.stack.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.MountableFile;
import tools.jackson.databind.JsonNode;

/**
 * One urgent report through the three images, each alone in its container. {@code HIP_TEST_CONTAINERS=true} says that there is a Docker
 * engine with the images, {@code false} that the test is for later; without it the test is skipped where there is none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathInContainersIT {
    private static final String BROKER = "kafka:19092";
    private static final String DATABASE = "database";

    private static final String PUBLIC_KEY = "issuer-public-key.pem";

    private final Path issuer = issuer();
    private final Network network = Network.newNetwork();
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1")
            .withNetwork(network)
            .withListener(BROKER)
            // As in the compose file: an instance of triage-service that died is missed after 3 s.
            .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000");
    private final PostgreSQLContainer database = new PostgreSQLContainer("postgres:17")
            .withNetwork(network)
            .withNetworkAliases(DATABASE)
            .withDatabaseName("hiptriage")
            .withUsername("hiptriage");
    private final GenericContainer<?> assessment = service("assessment-service", 8081);
    private final GenericContainer<?> triage = service("triage-service", 8082);
    private final GenericContainer<?> notification = service("notification-service", 8083)
            .withEnv(Map.of(
                    "HIP_DATABASE_HOST", DATABASE,
                    "HIP_DATABASE_PORT", "5432",
                    "HIP_DATABASE_NAME", "hiptriage",
                    "HIP_DATABASE_USER", "hiptriage",
                    "HIP_DATABASE_PASSWORD", database.getPassword()));

    private static Path issuer() {
        try {
            Path folder = Files.createTempDirectory(
                    Files.createDirectories(Repository.file("system-tests/target")), "issuer");
            Path script = Repository.file("operations/single-machine/issuer");
            Tokens.write(folder, List.of("bash", script.toString(), folder.toString()), Map.of());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GenericContainer<?> service(String name, int port) {
        return new GenericContainer<>("hip-triage/" + name)
                .withNetwork(network)
                .withEnv("SPRING_KAFKA_BOOTSTRAP_SERVERS", BROKER)
                .withEnv("HIP_ACCESS_ISSUER", "urn:hip-triage:local")
                .withEnv("HIP_ACCESS_KEY_FILE", "/run/" + PUBLIC_KEY)
                .withCopyFileToContainer(
                        MountableFile.forHostPath(issuer.resolve(PUBLIC_KEY), 0644), "/run/" + PUBLIC_KEY)
                .withExposedPorts(port)
                .waitingFor(Wait.forHttp("/actuator/health/readiness")
                        .forPort(port)
                        .withStartupTimeout(Duration.ofMinutes(6)));
    }

    @BeforeAll
    void start() {
        assumeTrue(
                System.getenv("HIP_TEST_CONTAINERS") == null
                        ? DockerClientFactory.instance().isDockerAvailable() && imagesAreThere()
                        : "true".equals(System.getenv("HIP_TEST_CONTAINERS")),
                "no Docker engine with the images of the services here: containers/README.md says how to make them");
        Startables.deepStart(kafka, database).join();
        // In the order in which each makes the topics that the next one reads.
        Stream.<Startable>of(assessment, triage, notification).forEach(Startable::start);
    }

    @AfterAll
    void stop() {
        Stream.<Startable>of(notification, triage, assessment, database, kafka).forEach(Startable::stop);
        network.close();
    }

    @Test
    void an_urgent_report_comes_out_as_a_result_and_as_one_alert() {
        var http = new HipTriage(url(assessment), url(triage), url(notification), Tokens.in(issuer));
        String runner = "r-" + UUID.randomUUID();
        UUID report = UUID.randomUUID();
        Scenario urgent = Scenario.first("URGENT_CARE");

        assertThat(http.submit(urgent.body(runner, report)).statusCode()).isEqualTo(202);
        JsonNode result = http.result(runner, report.toString());

        assertThat(result.get("level").asString()).isEqualTo("URGENT_CARE");
        assertThat(new OutsideReader(kafka.getBootstrapServers()).eventsOf("red-flag-alerts", runner, "RedFlagRaised"))
                .hasSize(1);
    }

    private static String url(GenericContainer<?> service) {
        return "http://" + service.getHost() + ":" + service.getFirstMappedPort();
    }

    private static boolean imagesAreThere() {
        List<String> tags = DockerClientFactory.instance().client().listImagesCmd().exec().stream()
                .flatMap(image -> image.getRepoTags() == null ? Stream.empty() : Stream.of(image.getRepoTags()))
                .toList();
        return Stream.of("assessment", "triage", "notification")
                .allMatch(name -> tags.contains("hip-triage/" + name + "-service:latest"));
    }
}
