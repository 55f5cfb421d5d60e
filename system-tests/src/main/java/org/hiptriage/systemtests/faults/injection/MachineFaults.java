package org.hiptriage.systemtests.faults.injection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.hiptriage.systemtests.faults.cluster.Cluster;
import org.hiptriage.systemtests.faults.cluster.Program;
import org.hiptriage.systemtests.faults.cluster.ServiceNode;
import org.hiptriage.systemtests.faults.cluster.Waiting;
import org.hiptriage.systemtests.faults.cluster.disk.SmallDisk;

/** What happens to a machine: its clock jumps, its disk is full. */
final class MachineFaults {
    private static final List<String> JUMPS = List.of("-90s", "+90s", "-1h", "+1h", "+1d");
    private static final Duration STARTED = Duration.ofSeconds(90);

    private MachineFaults() {}

    static List<Fault> all() {
        return Stream.concat(clocks().stream(), disks().stream()).toList();
    }

    private static List<Fault> clocks() {
        Optional<Path> library = faketime();
        Optional<String> missing =
                library.isPresent() ? Optional.empty() : Optional.of("libfaketime is not here (apt install faketime)");
        return Site.SERVICES.stream()
                .<Fault>map(service -> new SimpleFault(
                        "clock of " + service + " jumps",
                        Fault.Area.of(service),
                        missing,
                        (site, random) -> jump(site, random, service, library.orElseThrow())))
                .toList();
    }

    private static List<Fault> disks() {
        Optional<String> missing = SmallDisk.missing();
        return List.of(
                new SimpleFault("disk of a broker full", Fault.Area.BROKERS, missing, (site, random) -> {
                    Cluster cluster = site.cluster();
                    Program program =
                            cluster.brokers().node(Cluster.BROKER_ON_SMALL_DISK).program();
                    return full(cluster.brokerDisk().orElseThrow(), program, random);
                }),
                new SimpleFault("disk of a state directory full", Fault.Area.TRIAGE, missing, (site, random) -> {
                    Program program =
                            site.cluster().instancesOf(Cluster.TRIAGE).get(1).program();
                    return full(site.cluster().stateDisk().orElseThrow(), program, random);
                }));
    }

    private static String jump(Site site, Random random, String service, Path library) {
        ServiceNode node = site.cluster().instancesOf(service).get(random.nextInt(2));
        String by = JUMPS.get(random.nextInt(JUMPS.size()));
        node.program().stop();
        node.program()
                .start(Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "FAKETIME",
                        by,
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        // With it a JVM hangs at its first timed wait.
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0"));
        Waiting.until(STARTED, () -> site.cluster().isReady(node));
        Duration time = Duration.ofSeconds(5L + random.nextInt(10));
        Waiting.last(time);
        node.program().stop();
        node.program().start();
        return node + " by " + by + " for " + ProcessFault.seconds(time);
    }

    private static Optional<Path> faketime() {
        Path libraries = Path.of("/usr/lib");
        if (!Files.isDirectory(libraries)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(libraries)) {
            return folders.map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String full(SmallDisk disk, Program program, Random random) {
        Duration time = Duration.ofSeconds(5L + random.nextInt(15));
        disk.fill();
        Waiting.last(time);
        boolean ended = !program.isRunning();
        disk.free();
        program.start();
        return program.name() + " for " + ProcessFault.seconds(time)
                + (ended ? ", which ended by itself" : ", which went on");
    }
}
