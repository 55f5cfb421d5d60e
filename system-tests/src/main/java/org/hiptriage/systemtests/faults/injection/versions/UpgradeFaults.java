package org.hiptriage.systemtests.faults.injection.versions;

import java.util.List;
import java.util.Random;
import org.hiptriage.systemtests.faults.cluster.Program;
import org.hiptriage.systemtests.faults.injection.Fault;
import org.hiptriage.systemtests.faults.injection.SimpleFault;
import org.hiptriage.systemtests.faults.injection.Site;

/** Services of an earlier build beside those of this one, on the same topics, tables and memories. */
public final class UpgradeFaults {
    private UpgradeFaults() {}

    /** All of them; the cluster knows an earlier build. */
    public static List<Fault> all() {
        return Site.SERVICES.stream()
                .map(service -> SimpleFault.of(
                        service + " of an earlier build and this one side by side",
                        Fault.Area.of(service),
                        (site, random) -> downAndUp(site, random, service)))
                .toList();
    }

    /** Back first: what this build has written by then is what the earlier one has to go on with. */
    private static String downAndUp(Site site, Random random, String service) {
        int ready = InTurn.goOn(site, random, service, Program::startFormer);
        InTurn.goOn(site, random, service, Program::start);
        return "each instance of %s back to the earlier build, %d ready within their time, and up again"
                .formatted(service, ready);
    }
}
