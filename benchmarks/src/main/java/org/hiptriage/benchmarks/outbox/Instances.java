package org.hiptriage.benchmarks.outbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hiptriage.benchmarks.broker.FreePort;
import org.hiptriage.benchmarks.broker.Readiness;
import org.hiptriage.benchmarks.path.Wait;
import org.hiptriage.localstack.access.LocalIssuer;
import org.hiptriage.localstack.database.Database;
import org.hiptriage.localstack.database.Role;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.JavaCommand;

/** Instances of notification-service, each in a JVM of its own as {@code ./run} starts it. */
final class Instances implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final int HEAP_MEBIBYTES = 160;

    private final List<Process> processes = new ArrayList<>();

    Instances(int count, Foundations foundations, URI receiver, Path data) {
        Path issuersKey = LocalIssuer.of(new Folders(data), Clock.systemUTC()).publicKeyFile();
        for (int i = 0; i < count; i++) {
            int port = FreePort.next();
            processes.add(start(port, foundations, receiver, issuersKey, data.resolve("instance-" + i + ".log")));
            Wait.until(() -> "an instance is ready, see " + data, START, Readiness.of(port)::isUp);
        }
    }

    private static Process start(int port, Foundations foundations, URI receiver, Path issuersKey, Path log) {
        JavaCommand java = JavaCommand.withHeap(HEAP_MEBIBYTES)
                .add("-D" + BenchmarkedInstance.RECEIVER + "=" + receiver)
                .add("-cp")
                .add("notification-service/target/notification-service.jar" + File.pathSeparator
                        + "benchmarks/target/benchmarks.jar")
                .add(BenchmarkedInstance.class.getName())
                .add("--server.port=" + port)
                .add("--spring.kafka.bootstrap-servers=" + foundations.bootstrapServers())
                .add("--hip.database.port=" + foundations.databasePort())
                .add("--hip.database.name=" + Database.DATABASE)
                .add("--hip.database.user=" + Role.OWNER.user())
                .add("--hip.access.issuer=" + LocalIssuer.NAME)
                .add("--hip.access.key-file=" + issuersKey)
                .add("--hip.channels.ladder=" + BenchmarkedInstance.CHANNEL);
        var builder =
                new ProcessBuilder(java.toList()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("HIP_DATABASE_PASSWORD", foundations.password());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return processes.size();
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
    }
}
