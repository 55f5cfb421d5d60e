package org.hiptriage.systemtests.faults.injection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.hiptriage.systemtests.faults.cluster.BrokerNode;
import org.hiptriage.systemtests.faults.cluster.Waiting;
import org.hiptriage.systemtests.faults.link.Link;
import org.hiptriage.systemtests.faults.link.Weather;

/** What happens between the second instance of each service and what it stands on, and between brokers. */
final class NetworkFaults {
    private NetworkFaults() {}

    static List<Fault> all() {
        var slow = new Weather.Slow(Duration.ofMillis(40));
        var lossy = new Weather.Lossy(0.05, Duration.ofMillis(300));
        List<Fault> faults = new ArrayList<>();
        faults.add(toBrokers("slow network to the brokers", slow, 10, 20));
        faults.add(toBrokers("network to the brokers loses packets", lossy, 10, 20));
        faults.add(toBrokers("cut off from the brokers", new Weather.Cut(), 3, 12));
        faults.add(toBrokers("brokers fall silent", new Weather.Stalled(), 3, 20));
        faults.add(SimpleFault.of("cut off from one broker", Fault.Area.BROKERS, (site, random) -> {
            BrokerNode node = site.cluster().brokers().nodes().get(random.nextInt(3));
            Duration time = time(random, 3, 12);
            under(List.of(node.link()), new Weather.Cut(), time);
            return "second instances and broker " + node.id() + " for " + ProcessFault.seconds(time);
        }));
        faults.add(SimpleFault.of("slow network between brokers", Fault.Area.BROKERS, (site, random) -> {
            Duration time = time(random, 10, 20);
            under(links(site, BrokerNode::fromOthers), slow, time);
            return "for " + ProcessFault.seconds(time);
        }));
        faults.add(unreachable("a broker cut off from the others", new Weather.Cut()));
        faults.add(unreachable("a broker silent to the others", new Weather.Stalled()));
        faults.add(toDatabase("slow network to PostgreSQL", slow, 10, 20));
        faults.add(toDatabase("cut off from PostgreSQL", new Weather.Cut(), 3, 12));
        faults.add(toDatabase("PostgreSQL falls silent", new Weather.Stalled(), 3, 20));
        return faults;
    }

    private static Fault toBrokers(String name, Weather weather, int fromSeconds, int toSeconds) {
        return SimpleFault.of(name, Fault.Area.BROKERS, (site, random) -> {
            Duration time = time(random, fromSeconds, toSeconds);
            under(links(site, BrokerNode::link), weather, time);
            return "second instances for " + ProcessFault.seconds(time);
        });
    }

    /** The others do not reach it, it reaches them: what it leads is not copied, and no marker of a transaction comes to it. */
    private static Fault unreachable(String name, Weather weather) {
        return SimpleFault.of(name, Fault.Area.BROKERS, (site, random) -> {
            Duration time = time(random, 3, 20);
            BrokerNode node = site.cluster().brokers().nodes().get(random.nextInt(3));
            under(List.of(node.fromOthers()), weather, time);
            return "broker " + node.id() + " for " + ProcessFault.seconds(time);
        });
    }

    private static List<Link> links(Site site, Function<BrokerNode, Link> which) {
        return site.cluster().brokers().nodes().stream().map(which).toList();
    }

    private static Fault toDatabase(String name, Weather weather, int fromSeconds, int toSeconds) {
        return SimpleFault.of(name, Fault.Area.DATABASE, (site, random) -> {
            Duration time = time(random, fromSeconds, toSeconds);
            under(List.of(site.cluster().postgres().link()), weather, time);
            return "second instance for " + ProcessFault.seconds(time);
        });
    }

    private static void under(List<Link> links, Weather weather, Duration time) {
        links.forEach(link -> link.weather(weather));
        Waiting.last(time);
        links.forEach(link -> link.weather(new Weather.Fair()));
    }

    private static Duration time(Random random, int fromSeconds, int toSeconds) {
        return Duration.ofSeconds(fromSeconds + (long) random.nextInt(toSeconds - fromSeconds + 1));
    }
}
