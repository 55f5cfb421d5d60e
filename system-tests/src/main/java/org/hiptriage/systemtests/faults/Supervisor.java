package org.hiptriage.systemtests.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hiptriage.systemtests.faults.cluster.Cluster;
import org.hiptriage.systemtests.faults.cluster.Program;
import org.hiptriage.systemtests.faults.cluster.ServiceNode;
import org.hiptriage.systemtests.faults.cluster.Waiting;
import org.hiptriage.systemtests.faults.report.RunLog;

/** Does what an orchestrator does: starts anew what ended by itself, and what says for long that it must be started anew. */
final class Supervisor implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Cluster cluster;
    private final RunLog log;
    private final Map<String, Instant> brokenSince = new HashMap<>();
    private final Thread thread = new Thread(this::watch, "supervisor");

    Supervisor(Cluster cluster, RunLog log) {
        this.cluster = cluster;
        this.log = log;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        while (!thread.isInterrupted()) {
            cluster.programs().filter(Program::hasFailed).forEach(program -> {
                log.note(program.name() + " had ended by itself and was started anew");
                program.start();
            });
            cluster.services().forEach(this::look);
            Waiting.last(LOOK);
        }
    }

    private void look(ServiceNode node) {
        String name = node.program().name();
        if (!node.program().isRunning() || !cluster.isBroken(node)) {
            brokenSince.remove(name);
            return;
        }
        Instant since = brokenSince.computeIfAbsent(name, first -> Instant.now());
        if (since.plus(PATIENCE).isBefore(Instant.now())) {
            brokenSince.remove(name);
            log.note(name + " was not alive for " + PATIENCE.toSeconds() + " s and was started anew");
            node.program().kill();
            node.program().start();
        }
    }
}
