package org.hiptriage.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hiptriage.localstack.loopback.Port;
import org.hiptriage.localstack.process.Folders;

/**
 * What the environment may change about the stack.
 *
 * @param root the repository's folder, with the services' target folders below it
 * @param folders where the stack keeps its data
 */
record StackSettings(
        Path root,
        Folders folders,
        Port assessment,
        Port triage,
        Port notification,
        Port kafka,
        Port kafkaController,
        Port database) {

    static StackSettings from(Map<String, String> environment, Path root) {
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
                Port.from(environment, "HIP_DATABASE_PORT", 54_329, "PostgreSQL database"));
    }

    List<Port> ports() {
        return List.of(assessment, triage, notification, kafka, kafkaController, database);
    }

    Path launcherJar() {
        return root.resolve("local-stack/target/local-stack.jar");
    }

    Path serviceJar(String service) {
        return root.resolve(service).resolve("target").resolve(service + ".jar");
    }
}
