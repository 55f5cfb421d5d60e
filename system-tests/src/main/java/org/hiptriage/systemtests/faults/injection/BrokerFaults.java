package org.hiptriage.systemtests.faults.injection;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.hiptriage.systemtests.faults.cluster.BrokerNode;
import org.hiptriage.systemtests.faults.cluster.Cluster;
import org.hiptriage.systemtests.faults.cluster.Program;
import org.hiptriage.systemtests.faults.cluster.Waiting;
import org.hiptriage.systemtests.faults.injection.ProcessFault.Deed;

/** What happens to brokers. */
final class BrokerFaults {
    private static final int PARTITIONS = 4;
    private static final String MEMORY = "triage-service-runner-history-changelog";

    /** Time for another broker to lead, and to take what the first does not know of. */
    private static final Duration LED_ON = Duration.ofSeconds(12);

    private BrokerFaults() {}

    static List<Fault> all() {
        return List.of(
                new ProcessFault(
                        "broker killed",
                        Fault.Area.BROKERS,
                        (site, random) -> any(site, random).program(),
                        Deed.KILL),
                new ProcessFault(
                        "broker restarted",
                        Fault.Area.BROKERS,
                        (site, random) -> any(site, random).program(),
                        Deed.RESTART),
                new ProcessFault(
                        "broker halted",
                        Fault.Area.BROKERS,
                        (site, random) -> any(site, random).program(),
                        Deed.PAUSE),
                new ProcessFault(
                        "broker halted beyond time-outs",
                        Fault.Area.BROKERS,
                        (site, random) -> any(site, random).program(),
                        Deed.LONG_PAUSE),
                new ProcessFault(
                        "leader of a partition killed",
                        Fault.Area.BROKERS,
                        (site, random) -> site.cluster()
                                .brokers()
                                .leaderOf("symptom-events", random.nextInt(PARTITIONS))
                                .program(),
                        Deed.KILL),
                new ProcessFault(
                        "transaction coordinator killed",
                        Fault.Area.BROKERS,
                        (site, random) -> site.cluster()
                                .brokers()
                                .transactionCoordinator()
                                .program(),
                        Deed.KILL),
                SimpleFault.of("two brokers killed at once", Fault.Area.BROKERS, BrokerFaults::two),
                SimpleFault.of(
                        "memory taken over while its leader is halted", Fault.Area.BROKERS, BrokerFaults::takenOver));
    }

    private static String two(Site site, Random random) {
        int spared = random.nextInt(3);
        List<BrokerNode> killed = site.cluster().brokers().nodes().stream()
                .filter(node -> node.id() != spared + 1)
                .toList();
        Duration away = Duration.ofMillis(1_000L + random.nextInt(7_000));
        killed.forEach(node -> node.program().kill());
        Waiting.last(away);
        killed.forEach(node -> node.program().start());
        return "all but broker " + (spared + 1) + ", back after " + ProcessFault.seconds(away);
    }

    /**
     * What another broker takes while one is halted, and what that one says when it wakes, matter to whoever restores then: it
     * asked before it knew who leads now.
     */
    private static String takenOver(Site site, Random random) {
        BrokerNode leader = site.cluster().brokers().leaderOf(MEMORY, random.nextInt(PARTITIONS));
        Program triage = site.cluster()
                .instancesOf(Cluster.TRIAGE)
                .get(random.nextInt(2))
                .program();
        leader.program().pause();
        Waiting.last(LED_ON);
        triage.kill();
        Duration asked = Duration.ofMillis(5_000L + random.nextInt(5_000));
        Waiting.last(asked);
        leader.program().resume();
        triage.start();
        return "%s halted, %s killed after %s, the broker back after %s more"
                .formatted(
                        leader.program().name(),
                        triage.name(),
                        ProcessFault.seconds(LED_ON),
                        ProcessFault.seconds(asked));
    }

    private static BrokerNode any(Site site, Random random) {
        return site.cluster().brokers().nodes().get(random.nextInt(3));
    }
}
