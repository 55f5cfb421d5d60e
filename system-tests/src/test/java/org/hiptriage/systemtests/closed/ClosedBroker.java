package org.hiptriage.systemtests.closed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.tools.AclCommand;
import org.hiptriage.systemtests.stack.ClassArchives;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.Ports;
import org.hiptriage.systemtests.stack.Repository;

/** A broker of its own process that lets clients in by TLS and SCRAM only, and gives nobody any right that was not given by name. */
final class ClosedBroker implements AutoCloseable {
    private static final String OPERATOR = "operator";
    private static final int SCRAM_ITERATIONS = 4_096;

    private final Path home;
    private final List<Integer> ports = Ports.free(3);
    private final Authority authority;
    private final Map<String, String> passwords = new LinkedHashMap<>();
    private final Process process;

    ClosedBroker(Path home) {
        this.home = home;
        authority = new Authority(home.resolve("certificates"), "Authority");
        passwords.put(OPERATOR, UUID.randomUUID().toString());
        Path settings = store("server.properties", settings(authority.keyStoreOf("broker")));
        kafka(
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                settings.toString(),
                "--add-scram",
                "SCRAM-SHA-512=[name=%s,password=%s]".formatted(OPERATOR, passwords.get(OPERATOR)));
        process = Commands.start(
                home.resolve("broker.log"),
                Map.of(),
                ClassArchives.programs("local-stack"),
                Stream.of(
                                List.of(Commands.java(), "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                                ClassArchives.options("broker"),
                                List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-cp", "local-stack.jar"),
                                List.of("kafka.Kafka", settings.toString()))
                        .flatMap(List::stream)
                        .toList());
        addUsers();
    }

    /** Where clients connect. */
    String bootstrapServers() {
        return "127.0.0.1:" + ports.get(0);
    }

    /** Where brokers speak to one another: by certificates on both sides. */
    String internalServers() {
        return "127.0.0.1:" + ports.get(1);
    }

    /** Who vouches for the broker. */
    Authority authority() {
        return authority;
    }

    /** Who may do anything. */
    Principal operator() {
        return principal(OPERATOR);
    }

    /** A principal of the table of rights. */
    Principal principal(String name) {
        return new Principal(
                bootstrapServers(), authority.certificate(), name, Objects.requireNonNull(passwords.get(name), name));
    }

    /** Every password that must stand nowhere in a log. */
    List<String> passwords() {
        return List.copyOf(passwords.values());
    }

    /** Applies one of the repository's tables by the script that operators use, as this principal. */
    void apply(String table, Principal by) {
        var client = new Properties();
        client.putAll(by.settings());
        // An operator has Kafka's own patience, not that of somebody who is to be refused soon.
        Principal.impatient(bootstrapServers()).keySet().forEach(client::remove);
        client.replaceAll((name, value) -> value.toString());
        Path settings = store(by.name() + ".properties", client);
        Commands.run(
                Map.of("KAFKA_BIN", tools().toString()),
                List.of(
                        Repository.file("deploy/kafka/apply").toString(),
                        table,
                        bootstrapServers(),
                        settings.toString()));
    }

    /** Two programs under the names that Kafka's distribution gives them. */
    private Path tools() {
        String jar = kafkaTools();
        Path bin = home.resolve("bin");
        program(bin.resolve("kafka-acls.sh"), jar, "org.apache.kafka.tools.AclCommand");
        program(bin.resolve("kafka-topics.sh"), jar, "org.apache.kafka.tools.TopicCommand");
        return bin;
    }

    private static String kafkaTools() {
        try {
            return Path.of(AclCommand.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void program(Path file, String jar, String main) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            // The first notes what it loaded, and those after it start in half the time.
            Files.writeString(
                    file, """
                    #!/bin/sh
                    if [ -f '%1$s' ]; then classes=SharedArchiveFile; else classes=ArchiveClassesAtExit; fi
                    exec '%2$s' -XX:$classes='%1$s' -Xshare:auto -Xlog:disable -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dorg.slf4j.simpleLogger.defaultLogLevel=error -cp '%3$s:%4$s' %5$s "$@"
                    """.formatted(file + ".jsa", Commands.java(), Commands.BROKER_LIBRARIES, jar, main));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addUsers() {
        DeployedTable.rights()
                .forEach(right -> passwords.computeIfAbsent(
                        right.principal(), name -> UUID.randomUUID().toString()));
        try (Admin admin = Admin.create(operator().settings())) {
            Eventually.holds("the broker answers, see " + home, Duration.ofMinutes(1), () -> answers(admin));
            admin.alterUserScramCredentials(passwords.entrySet().stream()
                            .<UserScramCredentialAlteration>map(user -> new UserScramCredentialUpsertion(
                                    user.getKey(),
                                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, SCRAM_ITERATIONS),
                                    user.getValue()))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answers(Admin admin) {
        if (!process.isAlive()) {
            throw new AssertionError("the broker ended: see " + home);
        }
        try {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Properties settings(Path keyStore) {
        var p = new Properties();
        p.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + ports.get(2),
                "listeners",
                        "CLIENTS://127.0.0.1:%d,INTERNAL://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                                .formatted(ports.get(0), ports.get(1), ports.get(2)),
                "advertised.listeners",
                        "CLIENTS://127.0.0.1:%d,INTERNAL://127.0.0.1:%d".formatted(ports.get(0), ports.get(1)),
                "listener.security.protocol.map", "CLIENTS:SASL_SSL,INTERNAL:SSL,CONTROLLER:SSL",
                "inter.broker.listener.name", "INTERNAL",
                "controller.listener.names", "CONTROLLER",
                "log.dirs", home.resolve("topics").toString(),
                "auto.create.topics.enable", "false"));
        // What closes it.
        p.putAll(Map.of(
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "allow.everyone.if.no.acl.found", "false",
                "super.users", "User:CN=broker;User:" + OPERATOR,
                "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                "listener.name.internal.ssl.client.auth", "required",
                "listener.name.controller.ssl.client.auth", "required"));
        p.putAll(Map.of(
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                keyStore.toString(),
                "ssl.keystore.password",
                Authority.STORE_PASSWORD,
                "ssl.key.password",
                Authority.STORE_PASSWORD,
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                authority.certificate().toString()));
        // One node, and groups that need not wait.
        p.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "5",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "5",
                "group.min.session.timeout.ms", "1000",
                "group.initial.rebalance.delay.ms", "0",
                "add.partitions.to.txn.retry.backoff.ms", "1"));
        return p;
    }

    private Path store(String name, Properties properties) {
        Path file = home.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void kafka(String... mainAndArguments) {
        Commands.run(
                Map.of(),
                Stream.concat(
                                Stream.of(
                                        Commands.java(),
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        Commands.BROKER_LIBRARIES.toString()),
                                Stream.of(mainAndArguments))
                        .toList());
    }

    @Override
    public void close() {
        Commands.end(process);
    }
}
