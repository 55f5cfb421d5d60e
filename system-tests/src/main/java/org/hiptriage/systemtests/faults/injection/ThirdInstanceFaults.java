package org.hiptriage.systemtests.faults.injection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.hiptriage.systemtests.faults.cluster.Cluster;
import org.hiptriage.systemtests.faults.cluster.ServiceNode;
import org.hiptriage.systemtests.faults.cluster.Waiting;
import org.hiptriage.systemtests.faults.cluster.disk.StateDirectories;

/** What happens when one more instance of the triage is started as it must not be. */
final class ThirdInstanceFaults {
    private static final Duration STARTED = Duration.ofSeconds(30);

    private ThirdInstanceFaults() {}

    static List<Fault> all() {
        return List.of(
                SimpleFault.of(
                        "a third instance on a state directory in use", Fault.Area.TRIAGE, ThirdInstanceFaults::clash),
                SimpleFault.of(
                        "a third instance on a copy of a state directory",
                        Fault.Area.TRIAGE,
                        ThirdInstanceFaults::twin));
    }

    private static String clash(Site site, Random random) {
        ServiceNode owner = owner(site, random);
        ServiceNode third = site.cluster().another(Cluster.TRIAGE, owner.state());
        third.program().start();
        boolean ready = Waiting.until(STARTED, () -> site.cluster().isReady(third));
        third.program().stop();
        return "beside " + owner + (ready ? ", which it was let into" : ", which it was kept out of");
    }

    /** The copy has the owner's process id, of which transactional ids are made: two producers fence each other. */
    private static String twin(Site site, Random random) {
        ServiceNode owner = owner(site, random);
        Path copy = site.newFolder(random, "triage-state-twin");
        StateDirectories.copy(owner.state(), copy);
        ServiceNode third = site.cluster().another(Cluster.TRIAGE, copy);
        third.program().start();
        boolean ready = Waiting.until(STARTED, () -> site.cluster().isReady(third));
        Waiting.last(Duration.ofSeconds(2L + random.nextInt(6)));
        third.program().stop();
        return "beside " + owner + (ready ? ", became ready" : ", did not become ready");
    }

    private static ServiceNode owner(Site site, Random random) {
        return site.cluster().instancesOf(Cluster.TRIAGE).get(random.nextInt(2));
    }
}
