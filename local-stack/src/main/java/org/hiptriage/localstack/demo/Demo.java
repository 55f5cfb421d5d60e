package org.hiptriage.localstack.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hiptriage.localstack.demo.population.Message;
import org.hiptriage.localstack.demo.population.Population;

/** Posts what a population sends, first its weeks of runs so far, then at a steady rate, and reads each result back from where the answer says it will be. */
public final class Demo implements AutoCloseable {
    static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final long REPORT_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long READ_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    /** Posts under way; where the stack cannot keep up, the rate falls. */
    private static final int AT_A_TIME = 64;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "demo");
        thread.setDaemon(true);
        return thread;
    });
    private final Semaphore free = new Semaphore(AT_A_TIME);
    private final Tally tally = new Tally();
    private final ResultReader results;
    private final Platform platform;
    private final Population population;

    /**
     * A demo that has not begun.
     *
     * @param assessmentService its base URL
     * @param token gives a token that reports for any runner and reads what came of it; asked before each ends
     * @param runners size of the population
     * @param seed the same seed gives the same runners, runs and answers
     */
    public Demo(String assessmentService, Supplier<String> token, int runners, long seed) {
        var access = new Access(token);
        this.results = new ResultReader(http, access, tally);
        this.platform = new Platform(http, access, assessmentService);
        this.population = new Population(
                runners, seed, () -> OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS));
    }

    /** Goes on, in threads of its own, until it is closed; tells its counts every few seconds. */
    public void start(double ratePerSecond, Consumer<String> console) {
        every(REPORT_EVERY_NANOS, () -> console.accept(tally.line(results.open())));
        executor.execute(() -> {
            new History(population.history(), platform, tally).run();
            try {
                every(Math.round(TimeUnit.SECONDS.toNanos(1) / ratePerSecond), this::post);
                every(READ_EVERY_NANOS, results::ask);
            } catch (RejectedExecutionException closed) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void every(long nanos, Runnable work) {
        ScheduledFuture<?> unused = executor.scheduleAtFixedRate(work, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /** Posts and reads no more. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void post() {
        if (!free.tryAcquire()) {
            return;
        }
        Message message = population.next();
        CompletableFuture<Void> unused = platform.post(message).thenAccept(answer -> {
            free.release();
            answer.ifPresentOrElse(body -> accepted(message, body), tally::failed);
        });
    }

    private void accepted(Message message, String body) {
        tally.posted(message.kind(), message.contents().size(), Platform.refusedOf(body));
        Optional<String> resultUrl = TopLevelField.read(body, "resultUrl");
        resultUrl.map(URI::create).ifPresent(results::expect);
    }
}
