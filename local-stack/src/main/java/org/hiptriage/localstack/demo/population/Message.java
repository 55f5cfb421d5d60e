package org.hiptriage.localstack.demo.population;

import java.time.Instant;
import java.util.List;

/**
 * Something that a runner or a watch sends.
 *
 * @param dueAt when
 * @param contents the runs, or the one assessment or check-in, each a JSON object
 */
public record Message(Instant dueAt, Kind kind, List<String> contents) {

    /** What it is, and where it goes. */
    public enum Kind {
        RUNS("/api/v1/runs"),
        ASSESSMENT("/api/v1/assessments"),
        CHECK_IN("/api/v1/check-ins");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** The path on assessment-service. */
        public String path() {
            return path;
        }
    }

    /** The body to be posted as JSON. */
    public String body() {
        return kind == Kind.RUNS ? "[" + String.join(",\n", contents) + "]" : contents.get(0);
    }
}
