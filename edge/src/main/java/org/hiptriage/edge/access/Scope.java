package org.hiptriage.edge.access;

import java.util.Optional;
import java.util.stream.Stream;

/** What a token allows. */
public enum Scope {
    /** To report answers and check-ins, and to say what a runner did with what it was told. */
    ASSESSMENTS_WRITE("assessments:write"),
    /** To report runs. */
    RUNS_WRITE("runs:write"),
    /** To read what is known of runners: results, plans, notifications, runs. */
    RESULTS_READ("results:read"),
    /** To read alerts, their history, and how the services are doing. */
    ALERTS_READ("alerts:read"),
    /** To take, resolve and comment alerts, and to release plans. */
    ALERTS_WRITE("alerts:write"),
    /** To do what concerns all: webhooks, dead letters, erasure. It implies no other scope. */
    ADMIN("admin");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** As tokens write it. */
    public String code() {
        return code;
    }

    /** That with this code; empty where there is none, as tokens may carry scopes of other services. */
    public static Optional<Scope> of(String code) {
        return Stream.of(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
