package org.hiptriage.systemtests.faults.injection;

import java.util.List;
import java.util.stream.Stream;
import org.hiptriage.systemtests.faults.injection.versions.PackFaults;
import org.hiptriage.systemtests.faults.injection.versions.RegistryFaults;
import org.hiptriage.systemtests.faults.injection.versions.UpgradeFaults;

/** Every kind of fault there is. */
public final class Faults {
    private Faults() {}

    /**
     * All of them, those too that this machine cannot do.
     *
     * @param registry whether the cluster has a schema registry
     * @param former whether an earlier build is there; without one its faults are none, so that a seed goes on meaning what it meant
     */
    public static List<Fault> all(boolean registry, boolean former) {
        return Stream.of(
                        ServiceFaults.all(),
                        ThirdInstanceFaults.all(),
                        BrokerFaults.all(),
                        DatabaseFaults.all(),
                        NetworkFaults.all(),
                        TrafficFaults.all(),
                        MachineFaults.all(),
                        PackFaults.all(),
                        RegistryFaults.all(registry),
                        former ? UpgradeFaults.all() : List.<Fault>of())
                .flatMap(List::stream)
                .toList();
    }
}
