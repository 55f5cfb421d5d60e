package org.hiptriage.benchmarks.path;

import java.util.Optional;

/**
 * Where the stack under test listens, from the environment variables of {@code ./run}, and the tokens that it wrote to
 * credentials.env.
 */
public record Stack(
        String assessment, String notification, String bootstrapServers, String platformToken, String clinicianToken) {

    /** The ports of this environment, or the usual ones. */
    public static Stack fromEnvironment() {
        return new Stack(
                "http://127.0.0.1:" + port("HIP_ASSESSMENT_PORT", "8081"),
                "http://127.0.0.1:" + port("HIP_NOTIFICATION_PORT", "8083"),
                "127.0.0.1:" + port("HIP_KAFKA_PORT", "9092"),
                token("HIP_PLATFORM_TOKEN"),
                token("HIP_CLINICIAN_TOKEN"));
    }

    private static String token(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .orElseThrow(() ->
                        new IllegalStateException(variable + " is missing: set -a; . .data/credentials.env; set +a"));
    }

    private static String port(String variable, String usual) {
        return Optional.ofNullable(System.getenv(variable)).orElse(usual);
    }
}
