package org.hiptriage.localstack.demo;

import java.time.Duration;
import java.util.function.Supplier;

/** The header by which the demo is known, with a token that has not ended. */
final class Access {
    private static final long RENEW_AFTER_NANOS = Duration.ofHours(1).toNanos();

    private final Supplier<String> token;
    private String header;
    private long since;

    Access(Supplier<String> token) {
        this.token = token;
        this.header = "Bearer " + token.get();
        this.since = System.nanoTime();
    }

    synchronized String header() {
        if (System.nanoTime() - since > RENEW_AFTER_NANOS) {
            header = "Bearer " + token.get();
            since = System.nanoTime();
        }
        return header;
    }
}
