package org.hiptriage.systemtests.faults.injection;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.hiptriage.systemtests.faults.cluster.Cluster;
import org.hiptriage.systemtests.faults.injection.versions.PackPublisher;
import org.hiptriage.systemtests.faults.load.Ledger;
import org.hiptriage.systemtests.faults.load.Load;
import org.hiptriage.systemtests.faults.load.Platform;
import org.hiptriage.systemtests.faults.load.Receiver;
import org.hiptriage.systemtests.faults.load.Sender;

/**
 * What faults can get hold of.
 *
 * @param load steady until a fault bursts it
 * @param ratePerSecond what the load goes back to
 * @param packs signs knowledge packs as somebody who is trusted
 */
public record Site(
        Cluster cluster,
        Sender sender,
        Platform platform,
        Ledger ledger,
        Load load,
        int ratePerSecond,
        Receiver receiver,
        PackPublisher packs) {
    /** Services in the order in which the data moves. */
    public static final List<String> SERVICES = List.of(Cluster.ASSESSMENT, Cluster.TRIAGE, Cluster.NOTIFICATION);

    /** Where something of this name can be put that is nowhere yet. */
    public Path newFolder(Random random, String name) {
        return cluster.places().of(name + "-" + random.nextInt(1_000_000_000));
    }
}
