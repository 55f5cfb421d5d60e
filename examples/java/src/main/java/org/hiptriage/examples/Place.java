package org.hiptriage.examples;

import java.util.Optional;

/** Where Hip Triage is, as {@code ./run} says it, or as environment variables do. */
final class Place {
    static final String ASSESSMENT_URL = of("ASSESSMENT_URL", "http://127.0.0.1:8081");
    static final String BOOTSTRAP_SERVERS = of("BOOTSTRAP_SERVERS", "127.0.0.1:9092");

    private Place() {}

    /** A token that a platform has; {@code ./run} writes it to .data/credentials.env. */
    static String platformToken() {
        return Optional.ofNullable(System.getenv("HIP_PLATFORM_TOKEN"))
                .orElseThrow(() -> new IllegalStateException(
                        "HIP_PLATFORM_TOKEN is missing: set -a; . .data/credentials.env; set +a"));
    }

    private static String of(String variable, String otherwise) {
        return Optional.ofNullable(System.getenv(variable)).orElse(otherwise);
    }
}
