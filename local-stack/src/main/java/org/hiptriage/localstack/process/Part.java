package org.hiptriage.localstack.process;

import java.util.concurrent.CompletableFuture;

/** One running process of the stack. */
public interface Part {
    /** The name that the user knows it by. */
    String name();

    /** Where it logs. */
    LogFile log();

    /** Completes when the process ends, whether it was asked to or not. */
    CompletableFuture<ProcessHandle> ended();

    /** Asks it to end, waits, and ends it by force when it does not; returns once it is gone. */
    void stop();
}
