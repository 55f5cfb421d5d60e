package org.hiptriage.systemtests.faults.injection;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.hiptriage.systemtests.faults.cluster.BrokerNode;
import org.hiptriage.systemtests.faults.cluster.Waiting;
import org.hiptriage.systemtests.faults.injection.ProcessFault.Deed;

/** What happens to brokers. */
final class BrokerFaults {
    private static final int PARTITIONS = 4;

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
                SimpleFault.of("two brokers killed at once", Fault.Area.BROKERS, BrokerFaults::two));
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

    private static BrokerNode any(Site site, Random random) {
        return site.cluster().brokers().nodes().get(random.nextInt(3));
    }
}
