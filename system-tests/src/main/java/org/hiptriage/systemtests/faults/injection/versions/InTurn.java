package org.hiptriage.systemtests.faults.injection.versions;

import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import org.hiptriage.systemtests.faults.cluster.Program;
import org.hiptriage.systemtests.faults.cluster.ServiceNode;
import org.hiptriage.systemtests.faults.cluster.Waiting;
import org.hiptriage.systemtests.faults.injection.Site;

/** Instance by instance, as an orchestrator rolls a new version out. */
final class InTurn {
    private static final Duration STARTED = Duration.ofSeconds(90);

    private InTurn() {}

    /**
     * Stops each instance of a service and starts it in another way, the next one once it is ready.
     *
     * @return how many were ready in time; whoever was not may have been started anew as it was before
     */
    static int goOn(Site site, Random random, String service, Consumer<Program> start) {
        int ready = 0;
        for (ServiceNode node : site.cluster().instancesOf(service)) {
            node.program().stop();
            start.accept(node.program());
            // Whether all came back is looked at after each fault.
            ready += Waiting.until(STARTED, () -> site.cluster().isReady(node)) ? 1 : 0;
            Waiting.last(Duration.ofSeconds(1L + random.nextInt(4)));
        }
        return ready;
    }
}
