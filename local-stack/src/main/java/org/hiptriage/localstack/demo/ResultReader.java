package org.hiptriage.localstack.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads each promised result back once it is there, a few at a time. */
final class ResultReader {
    private static final int AT_A_TIME = 16;
    private static final int OK = 200;

    private final HttpClient http;
    private final Access access;
    private final Tally tally;
    private final DelayQueue<Awaited> awaited = new DelayQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final Semaphore free = new Semaphore(AT_A_TIME);

    ResultReader(HttpClient http, Access access, Tally tally) {
        this.http = http;
        this.access = access;
        this.tally = tally;
    }

    void expect(URI resultUrl) {
        open.incrementAndGet();
        awaited.add(Awaited.first(resultUrl));
    }

    /** Promised, and not read yet. */
    int open() {
        return open.get();
    }

    /** Asks for those whose time has come, as far as there is room. */
    void ask() {
        while (free.tryAcquire()) {
            Awaited next = awaited.poll();
            if (next == null) {
                free.release();
                return;
            }
            CompletableFuture<Void> unused = http.sendAsync(
                            HttpRequest.newBuilder(next.resultUrl())
                                    .header("Authorization", access.header())
                                    .timeout(Demo.TIMEOUT)
                                    .build(),
                            BodyHandlers.ofString())
                    .thenApply(ResultReader::level)
                    .exceptionally(noAnswer -> Optional.empty())
                    .thenAccept(level -> {
                        free.release();
                        level.ifPresentOrElse(this::there, () -> awaited.add(next.again()));
                    });
        }
    }

    private void there(String level) {
        open.decrementAndGet();
        tally.result(level);
    }

    private static Optional<String> level(HttpResponse<String> response) {
        return response.statusCode() == OK ? TopLevelField.read(response.body(), "level") : Optional.empty();
    }
}
