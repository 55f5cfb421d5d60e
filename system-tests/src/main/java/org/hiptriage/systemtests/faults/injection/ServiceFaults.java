package org.hiptriage.systemtests.faults.injection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.hiptriage.systemtests.faults.cluster.Cluster;
import org.hiptriage.systemtests.faults.cluster.Program;
import org.hiptriage.systemtests.faults.cluster.ServiceNode;
import org.hiptriage.systemtests.faults.cluster.Waiting;
import org.hiptriage.systemtests.faults.cluster.disk.StateDirectories;
import org.hiptriage.systemtests.faults.injection.ProcessFault.Deed;

/** What happens to instances of the services. */
final class ServiceFaults {
    private static final Duration REBALANCED = Duration.ofMillis(2_500);
    private static final Duration STARTED = Duration.ofSeconds(90);

    private ServiceFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        Site.SERVICES.forEach(service -> {
            faults.add(new ProcessFault(service + " killed", Fault.Area.of(service), one(service), Deed.KILL));
            faults.add(new ProcessFault(service + " restarted", Fault.Area.of(service), one(service), Deed.RESTART));
            faults.add(new ProcessFault(service + " halted", Fault.Area.of(service), one(service), Deed.PAUSE));
            faults.add(new ProcessFault(
                    service + " halted beyond time-outs", Fault.Area.of(service), one(service), Deed.LONG_PAUSE));
            faults.add(new ProcessFault(service + " slow", Fault.Area.of(service), one(service), Deed.CRAWL));
            faults.add(SimpleFault.of(
                    "both " + service + " killed", Fault.Area.of(service), (site, random) -> both(site, service)));
        });
        faults.add(SimpleFault.of("state directory deleted", Fault.Area.TRIAGE, ServiceFaults::stateDeleted));
        faults.add(SimpleFault.of("rebalances in a row", Fault.Area.TRIAGE, ServiceFaults::rebalances));
        return faults;
    }

    private static BiFunction<Site, Random, Program> one(String service) {
        return (site, random) ->
                site.cluster().instancesOf(service).get(random.nextInt(2)).program();
    }

    private static String both(Site site, String service) {
        List<ServiceNode> nodes = site.cluster().instancesOf(service);
        nodes.forEach(node -> node.program().kill());
        nodes.forEach(node -> node.program().start());
        return "both at once, back at once";
    }

    private static String stateDeleted(Site site, Random random) {
        ServiceNode node = site.cluster().instancesOf(Cluster.TRIAGE).get(random.nextInt(2));
        node.program().kill();
        StateDirectories.delete(node.state());
        node.program().start();
        return node + " killed, its store gone";
    }

    private static String rebalances(Site site, Random random) {
        ServiceNode node = site.cluster().instancesOf(Cluster.TRIAGE).get(random.nextInt(2));
        int times = 3 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            if (random.nextBoolean()) {
                node.program().kill();
            } else {
                node.program().stop();
            }
            node.program().start();
            Waiting.until(STARTED, () -> site.cluster().isReady(node));
            Waiting.last(REBALANCED.dividedBy(1L + random.nextInt(3)));
        }
        return node + " came and went " + times + " times";
    }
}
