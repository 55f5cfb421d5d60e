package org.hiptriage.systemtests.browser;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.systemtests.plan.FollowedRunner;
import org.hiptriage.systemtests.stack.HipTriage;

/** A runner with a sore outer hip, whose answers raise what a test of the board needs. */
final class SoreRunner {
    private static final int PAIN_SCORE = 4;

    private final HipTriage http;
    private final FollowedRunner runner;

    SoreRunner(HipTriage http) {
        this.http = http;
        this.runner = new FollowedRunner(http, 1);
    }

    String id() {
        return runner.id();
    }

    /** These findings are present beside the sore outer hip, every other urgent sign is absent. */
    SoreRunner says(String... present) {
        runner.isAssessed(0, PAIN_SCORE, Stream.of(present).collect(Collectors.toMap(code -> code, code -> "present")));
        return this;
    }

    /** The address of the board that shows this runner alone. */
    String onBoard() {
        return http.board("#/?text=" + id());
    }
}
