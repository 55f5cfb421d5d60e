package org.hiptriage.systemtests.faults.injection;

import java.util.List;
import java.util.stream.Stream;
import org.hiptriage.systemtests.faults.injection.versions.PackFaults;
import org.hiptriage.systemtests.faults.injection.versions.RegistryFaults;

/** Every kind of fault there is. */
public final class Faults {
    private Faults() {}

    /**
     * All of them, those too that this machine cannot do.
     *
     * @param registry whether the cluster has a schema registry
     */
    public static List<Fault> all(boolean registry) {
        return Stream.of(
                        ServiceFaults.all(),
                        ThirdInstanceFaults.all(),
                        BrokerFaults.all(),
                        DatabaseFaults.all(),
                        NetworkFaults.all(),
                        TrafficFaults.all(),
                        MachineFaults.all(),
                        PackFaults.all(),
                        RegistryFaults.all(registry))
                .flatMap(List::stream)
                .toList();
    }
}
