package org.hiptriage.localstack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.hiptriage.localstack.process.Part;
import org.hiptriage.localstack.process.StackFailure;

/** What runs, watched: the first part that ends by itself is the failure of the whole. */
final class RunningParts {
    private static final int LAST_LINES = 20;
    private static final int POLL_MILLIS = 50;
    private static final long READY_WITHIN_NANOS = 120_000_000_000L;

    private final List<Part> parts = new ArrayList<>();
    private final CompletableFuture<StackFailure> failure = new CompletableFuture<>();
    private boolean stopping;

    /** Takes a part that was just started; stops it again at once where everything is being stopped. */
    Part add(Part part) {
        synchronized (this) {
            if (!stopping) {
                parts.add(part);
                CompletableFuture<Void> unused = part.ended().thenRun(() -> endedByItself(part));
                return part;
            }
        }
        part.stop();
        throw new StackFailure("the stack is being stopped");
    }

    /** Waits until the part is ready; fails as soon as any part ends. */
    void await(Part part, BooleanSupplier ready) {
        long deadline = System.nanoTime() + READY_WITHIN_NANOS;
        while (!ready.getAsBoolean()) {
            if (failure.isDone()) {
                throw failure.join();
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure(part.name() + " was not ready within two minutes." + lastLines(part));
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackFailure("Interrupted while waiting for " + part.name(), e);
            }
        }
    }

    /** Completes when a part has ended without being asked to. */
    CompletableFuture<StackFailure> failure() {
        return failure;
    }

    /** Does one step; when it fails, so has the whole. */
    void failingTogether(Runnable step) {
        try {
            step.run();
        } catch (StackFailure told) {
            failure.complete(told);
            throw told;
        } catch (RuntimeException e) {
            failure.complete(new StackFailure("Something unexpected happened", e));
            throw e;
        }
    }

    /** From now on an end is no failure and nothing new runs; returns the parts, in the order of their start. */
    synchronized List<Part> stopping() {
        stopping = true;
        failure.complete(new StackFailure("the stack is being stopped"));
        List<Part> all = List.copyOf(parts);
        parts.clear();
        return all;
    }

    private synchronized void endedByItself(Part part) {
        if (!stopping) {
            failure.complete(new StackFailure(part.name() + " ended by itself." + lastLines(part)));
        }
    }

    private static String lastLines(Part part) {
        String lines = String.join("\n  | ", part.log().tail(LAST_LINES));
        return " The end of " + part.log().path() + ":\n  | " + lines;
    }
}
