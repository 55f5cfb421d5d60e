package org.hiptriage.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Whether a process that need not be a child of this one still runs. A process that has ended but that nobody has asked
 * about (as happens to orphans in a container without an init) counts as ended here; the JDK takes it for alive.
 */
public final class Liveness {
    private static final int POLL_MILLIS = 100;

    private Liveness() {}

    /** Whether it runs now. */
    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** Waits for its end; false if it still runs after this time. */
    public static boolean endsWithin(ProcessHandle process, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        while (isRunning(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return !isRunning(process);
            }
        }
        return true;
    }

    /** Completes at its end. */
    public static CompletableFuture<ProcessHandle> end(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = new CompletableFuture<>();
        Thread watch = new Thread(
                () -> {
                    endsWithin(process, Duration.ofNanos(Long.MAX_VALUE / 2));
                    end.complete(process);
                },
                "watch-" + process.pid());
        watch.setDaemon(true);
        watch.start();
        return end;
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // "PID (NAME) STATE …", and the name may itself have brackets
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noProcFolderOrGone) {
            return false;
        }
    }
}
