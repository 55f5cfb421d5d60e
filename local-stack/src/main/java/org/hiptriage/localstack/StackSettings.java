package org.hiptriage.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.localstack.loopback.Port;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.StackFailure;

/**
 * What the environment may change about the stack.
 *
 * @param root the repository's folder, with the services' target folders below it
 * @param folders where the stack keeps its data
 * @param registryHome the folder with the schema registry's program
 * @param registry where the schema registry is, if there is one
 * @param isSealed whether health data is sealed in the topics
 */
record StackSettings(
        Path root,
        Folders folders,
        Port assessment,
        Port triage,
        Port notification,
        Port kafka,
        Port kafkaController,
        Port database,
        Path registryHome,
        Optional<RegistryPorts> registry,
        boolean isSealed) {

    /** Where the schema registry listens. */
    record RegistryPorts(Port http, Port management) {}

    static StackSettings from(Map<String, String> environment, Path root, boolean registry) {
        String data = environment.getOrDefault("HIP_DATA_DIR", "");
        Path dataDirectory = data.isBlank() ? root.resolve(".data") : Path.of(data);
        return new StackSettings(
                root,
                new Folders(dataDirectory.toAbsolutePath().normalize()),
                Port.from(environment, "HIP_ASSESSMENT_PORT", 8081, "assessment-service"),
                Port.from(environment, "HIP_TRIAGE_PORT", 8082, "triage-service"),
                Port.from(environment, "HIP_NOTIFICATION_PORT", 8083, "notification-service"),
                Port.from(environment, "HIP_KAFKA_PORT", 9092, "Kafka broker"),
                Port.from(environment, "HIP_KAFKA_CONTROLLER_PORT", 9093, "Kafka controller"),
                Port.from(environment, "HIP_DATABASE_PORT", 54_329, "PostgreSQL database"),
                Path.of(environment.getOrDefault(
                        "HIP_REGISTRY_HOME",
                        root.resolve("local-stack/target/registry").toString())),
                registry ? Optional.of(registryPorts(environment)) : Optional.empty(),
                isSealed(environment.getOrDefault("HIP_ENCRYPTION", "off")));
    }

    private static boolean isSealed(String encryption) {
        return switch (encryption) {
            case "on" -> true;
            case "off", "" -> false;
            default -> throw new StackFailure("HIP_ENCRYPTION must be on or off");
        };
    }

    List<Port> ports() {
        return Stream.concat(
                        Stream.of(assessment, triage, notification, kafka, kafkaController, database),
                        registry.stream().flatMap(ports -> Stream.of(ports.http(), ports.management())))
                .toList();
    }

    private static RegistryPorts registryPorts(Map<String, String> environment) {
        return new RegistryPorts(
                Port.from(environment, "HIP_REGISTRY_PORT", 8085, "schema registry"),
                Port.from(environment, "HIP_REGISTRY_MANAGEMENT_PORT", 9000, "schema registry's management"));
    }

    Path launcherJar() {
        return root.resolve("local-stack/target/local-stack.jar");
    }

    Path serviceJar(String service) {
        return root.resolve(service).resolve("target").resolve(service + ".jar");
    }
}
