package org.hiptriage.systemtests.closed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.ClassArchives;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.Ports;
import org.hiptriage.systemtests.stack.Repository;
import org.hiptriage.systemtests.stack.Tokens;

/** The three services, each as itself, at a closed broker and a database with two roles. All secrets come from files. */
final class ClosedInstallation implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    private final Path home;
    private final ClosedBroker broker;
    private final List<Integer> ports = Ports.free(4);
    private final Process database;
    private final Map<String, Process> services = new LinkedHashMap<>();
    private int starts;

    ClosedInstallation() {
        ClassArchives.make();
        try {
            home = Files.createTempDirectory(
                    Files.createDirectories(Repository.file("system-tests/target/stacks")), "closed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tokens.write(
                home,
                List.of(
                        "bash",
                        Repository.file("operations/single-machine/issuer").toString(),
                        home.toString()),
                Map.of());
        database = Commands.start(
                home.resolve("database.log"),
                Map.of(
                        "HIP_DATA_DIR", home.resolve("data").toString(),
                        "HIP_DATABASE_PORT", ports.get(3).toString()),
                home,
                List.of(
                        Commands.java(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Commands.BROKER_LIBRARIES.toString(),
                        "org.hiptriage.localstack.database.DatabaseCommand"));
        broker = new ClosedBroker(home);
        broker.apply("acls", broker.operator());
        broker.apply("topics", broker.principal("topics-admin"));
        Eventually.holds(
                "the database is ready, see " + home,
                START,
                () -> read("database.log").contains("database ready"));
        Stream.of("assessment-service", "triage-service", "notification-service")
                .forEach(this::start);
        Eventually.holds("the services are ready, see " + home, START, this::areReady);
    }

    ClosedBroker broker() {
        return broker;
    }

    HipTriage http() {
        return new HipTriage(url(0), url(1), url(2), Tokens.in(home));
    }

    /** Ends a service and starts it with nothing of its own left; returns when it is ready. */
    void startAnew(String service) {
        Commands.end(Objects.requireNonNull(services.get(service)));
        start(service);
        Eventually.holds(service + " is ready again, see " + home, START, this::areReady);
    }

    /** All that all processes said. */
    String logs() {
        return String.join(
                "\n", read("assessment-service.log"), read("triage-service.log"), read("notification-service.log"));
    }

    /** Every password of the installation. */
    List<String> passwords() {
        return Stream.concat(
                        broker.passwords().stream(),
                        Stream.of("database-password", "database-service-password")
                                .map(this::databasePassword))
                .toList();
    }

    private void start(String service) {
        var settings = new HashMap<>(Map.of(
                "SERVER_PORT",
                Integer.toString(ports.get(services(service))),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "SPRING_KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM",
                "SCRAM-SHA-512",
                "SPRING_CONFIG_IMPORT",
                "configtree:" + secretsOf(service) + "/"));
        settings.putAll(trust(service));
        settings.put("HIP_ACCESS_ISSUER", "urn:hip-triage:local");
        settings.put(
                "HIP_ACCESS_KEY_FILE", home.resolve("issuer-public-key.pem").toString());
        settings.putAll(Map.of(
                "SPRING_KAFKA_STREAMS_STATEDIR",
                        home.resolve("state-" + starts++).toString(),
                "HIP_RESULTS_BASE_URL", url(2),
                "HIP_DATABASE_PORT", ports.get(3).toString(),
                "HIP_DATABASE_USER", "hiptriage_service",
                "HIP_DATABASE_MIGRATION_USER", "hiptriage"));
        services.put(
                service,
                Commands.start(
                        home.resolve(service + ".log"),
                        settings,
                        ClassArchives.programs(service),
                        ClassArchives.command(service)));
    }

    /** One of them by a trust store, the others by a bundle: both are documented. */
    private Map<String, String> trust(String service) {
        String certificate = "file:" + broker.authority().certificate();
        return service.equals("assessment-service")
                ? Map.of(
                        "SPRING_KAFKA_SSL_TRUST_STORE_LOCATION",
                        certificate,
                        "SPRING_KAFKA_SSL_TRUST_STORE_TYPE",
                        "PEM")
                : Map.of(
                        "SPRING_KAFKA_SSL_BUNDLE",
                        "broker",
                        "SPRING_SSL_BUNDLE_PEM_BROKER_TRUSTSTORE_CERTIFICATE",
                        certificate);
    }

    /** A folder in which each file is a property by its name, as Kubernetes mounts a secret. */
    private Path secretsOf(String service) {
        try {
            Path folder = Files.createDirectories(home.resolve("secrets").resolve(service));
            Files.writeString(
                    folder.resolve("spring.kafka.properties.sasl.jaas.config"),
                    broker.principal(service).jaas());
            if (service.equals("notification-service")) {
                Files.writeString(
                        folder.resolve("hip.redelivery.kafka.sasl.jaas.config"),
                        broker.principal("redelivery").jaas());
                Files.writeString(
                        folder.resolve("hip.database.password"), databasePassword("database-service-password"));
                Files.writeString(
                        folder.resolve("hip.database.migration-password"), databasePassword("database-password"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String databasePassword(String file) {
        return read("data/" + file).strip();
    }

    private boolean areReady() {
        services.forEach((name, process) -> {
            if (!process.isAlive()) {
                throw new AssertionError(name + " ended: see " + home);
            }
        });
        return http().isReady();
    }

    private static int services(String service) {
        return List.of("assessment-service", "triage-service", "notification-service")
                .indexOf(service);
    }

    private String url(int port) {
        return "http://127.0.0.1:" + ports.get(port);
    }

    private String read(String file) {
        try {
            return Files.readString(home.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        services.values().forEach(Commands::end);
        Commands.end(database);
        broker.close();
    }
}
