package org.hiptriage.examples;

import java.util.Optional;

/** Where Hip Triage is, as {@code ./run} says it, or as environment variables do. */
final class Place {
    static final String ASSESSMENT_URL = of("ASSESSMENT_URL", "http://127.0.0.1:8081");
    static final String BOOTSTRAP_SERVERS = of("BOOTSTRAP_SERVERS", "127.0.0.1:9092");

    private Place() {}

    private static String of(String variable, String otherwise) {
        return Optional.ofNullable(System.getenv(variable)).orElse(otherwise);
    }
}
