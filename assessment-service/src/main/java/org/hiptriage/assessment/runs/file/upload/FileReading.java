package org.hiptriage.assessment.runs.file.upload;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.hiptriage.assessment.runs.file.guard.DeadlinePassedException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads files on threads of its own, few at a time and each for a bounded time, so that the event loop goes on. */
@Component
public class FileReading implements DisposableBean {
    private static final int WAITING_PER_READER = 8;

    private final RunFileSettings settings;
    private final ThreadPoolExecutor readers;

    FileReading(RunFileSettings settings) {
        this.settings = settings;
        int count = settings.readers();
        readers = new ThreadPoolExecutor(
                count,
                count,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(count * WAITING_PER_READER),
                task -> new Thread(task, "file-reader"));
    }

    /** What the reader makes of a file, or its {@link ProblemException}, or one with 503 where it waits or takes too long. */
    public <T> Mono<T> read(Function<Deadline, T> reader) {
        return Mono.defer(() -> {
            var result = new CompletableFuture<T>();
            try {
                readers.execute(() -> complete(result, () -> reader.apply(Deadline.in(settings.readTimeout()))));
            } catch (RejectedExecutionException e) {
                return Mono.error(FileMemory.busy());
            }
            return Mono.fromFuture(result, true);
        });
    }

    private static <T> void complete(CompletableFuture<T> result, Callable<T> reader) {
        try {
            result.complete(reader.call());
        } catch (DeadlinePassedException e) {
            result.completeExceptionally(ProblemException.unavailable(
                    "Reading the file took too long. Nothing was published: send it again, or a smaller one."));
        } catch (Exception e) {
            result.completeExceptionally(e);
        } catch (Error e) {
            // As it is, Reactor would throw it here instead of telling the caller.
            result.completeExceptionally(new IllegalStateException("a file brought its reader down", e));
        }
    }

    @Override
    public void destroy() {
        readers.shutdownNow();
    }
}
