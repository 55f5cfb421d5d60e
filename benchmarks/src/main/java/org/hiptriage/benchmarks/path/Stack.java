package org.hiptriage.benchmarks.path;

import java.util.Optional;

/** Where the stack under test listens, from the environment variables of {@code ./run}. */
public record Stack(String assessment, String notification, String bootstrapServers) {

    /** The ports of this environment, or the usual ones. */
    public static Stack fromEnvironment() {
        return new Stack(
                "http://127.0.0.1:" + port("HIP_ASSESSMENT_PORT", "8081"),
                "http://127.0.0.1:" + port("HIP_NOTIFICATION_PORT", "8083"),
                "127.0.0.1:" + port("HIP_KAFKA_PORT", "9092"));
    }

    private static String port(String variable, String usual) {
        return Optional.ofNullable(System.getenv(variable)).orElse(usual);
    }
}
