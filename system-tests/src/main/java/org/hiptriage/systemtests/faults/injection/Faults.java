package org.hiptriage.systemtests.faults.injection;

import java.util.List;
import java.util.stream.Stream;

/** Every kind of fault there is. */
public final class Faults {
    private Faults() {}

    /** All of them, those too that this machine cannot do. */
    public static List<Fault> all() {
        return Stream.of(
                        ServiceFaults.all(),
                        ThirdInstanceFaults.all(),
                        BrokerFaults.all(),
                        DatabaseFaults.all(),
                        NetworkFaults.all(),
                        TrafficFaults.all(),
                        MachineFaults.all())
                .flatMap(List::stream)
                .toList();
    }
}
