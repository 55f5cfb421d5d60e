package org.hiptriage.localstack.database;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.hiptriage.localstack.process.Liveness;
import org.hiptriage.localstack.process.LogFile;
import org.hiptriage.localstack.process.Part;
import org.hiptriage.localstack.process.StackFailure;

/** The running database server. pg_ctl has put it into a session of its own, where no Ctrl-C of the terminal reaches it. */
record Server(Cluster cluster, LogFile log, ProcessHandle process) implements Part {
    private static final String STOP_WITHIN_SECONDS = "15";

    static Server start(Cluster cluster, LogFile log) throws IOException, InterruptedException {
        PostmasterFile.of(cluster.directory()).deleteIfStale();
        cluster.programs()
                .run(
                        "pg_ctl",
                        "start",
                        "-w",
                        "-t",
                        "60",
                        "-s",
                        "-D",
                        cluster.directory().toString(),
                        "-l",
                        log.path().toString());
        ProcessHandle process = PostmasterFile.of(cluster.directory())
                .running()
                .orElseThrow(() -> new StackFailure("The database ended right after its start: see " + log.path()));
        return new Server(cluster, log, process);
    }

    @Override
    public String name() {
        return Database.NAME;
    }

    @Override
    public CompletableFuture<ProcessHandle> ended() {
        return Liveness.end(process);
    }

    @Override
    public void stop() {
        try {
            stop(cluster);
        } catch (IOException e) {
            throw new StackFailure("The database could not be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the server of this cluster if one runs; says whether it did. */
    static boolean stop(Cluster cluster) throws IOException, InterruptedException {
        if (PostmasterFile.of(cluster.directory()).running().isEmpty()) {
            return false;
        }
        try {
            stop(cluster, "fast");
        } catch (StackFailure late) {
            // ends without a checkpoint; the next start recovers from the write-ahead log
            stop(cluster, "immediate");
        }
        return true;
    }

    private static void stop(Cluster cluster, String mode) throws IOException, InterruptedException {
        cluster.programs()
                .run(
                        "pg_ctl",
                        "stop",
                        "-w",
                        "-t",
                        STOP_WITHIN_SECONDS,
                        "-s",
                        "-m",
                        mode,
                        "-D",
                        cluster.directory().toString());
    }
}
