package org.hiptriage.systemtests.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.hiptriage.systemtests.faults.cluster.BrokerNode;
import org.hiptriage.systemtests.faults.cluster.Cluster;
import org.hiptriage.systemtests.faults.cluster.Program;
import org.hiptriage.systemtests.faults.cluster.Waiting;

/** Looks at every process from outside: what Linux says of it, what it says itself, what it has on disk, how far behind it is. */
final class Sampler implements AutoCloseable {
    static final String LAG = "lag/of all consumers/records";

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration TOLD_EVERY = Duration.ofMinutes(2);
    private static final double KIBI_PER_MEBI = 1024;
    private static final double BYTES_PER_MEBI = 1024 * 1024;
    /** Counting what is alive stops a process for a moment. */
    private static final int SAMPLES_BETWEEN_HEAPS = 6;

    private final Cluster cluster;
    private final Admin admin;
    private int samples;

    Sampler(Cluster cluster) {
        this.cluster = cluster;
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.brokers().direct()));
    }

    /** Samples for so long. */
    List<Sample> during(Duration time, Consumer<String> told) {
        List<Sample> seen = new ArrayList<>();
        long start = System.nanoTime();
        long nextTold = 0;
        while (System.nanoTime() - start < time.toNanos()) {
            double minute =
                    (System.nanoTime() - start) / (double) Duration.ofMinutes(1).toNanos();
            seen.add(new Sample(minute, values()));
            if (System.nanoTime() - start >= nextTold) {
                told.accept("%.1f min, lag %d".formatted(minute, lag()));
                nextTold += TOLD_EVERY.toNanos();
            }
            Waiting.last(EVERY);
        }
        return seen;
    }

    /** How many records no group has committed yet; markers of transactions count as well. */
    long lag() {
        try {
            var committed = new HashMap<String, Map<TopicPartition, OffsetAndMetadata>>();
            for (var group : admin.listGroups().all().get()) {
                committed.put(
                        group.groupId(),
                        admin.listConsumerGroupOffsets(group.groupId())
                                .partitionsToOffsetAndMetadata()
                                .get());
            }
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            committed.values().forEach(offsets -> offsets.keySet().forEach(at -> asked.put(at, OffsetSpec.latest())));
            var ends = admin.listOffsets(asked).all().get();
            return committed.values().stream()
                    .flatMap(offsets -> offsets.entrySet().stream())
                    .filter(entry -> entry.getValue() != null)
                    .mapToLong(entry -> behind(Optional.ofNullable(ends.get(entry.getKey())), entry.getValue()))
                    .sum();
        } catch (ExecutionException notNow) {
            return Long.MAX_VALUE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Long.MAX_VALUE;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private static long behind(Optional<ListOffsetsResultInfo> end, OffsetAndMetadata committed) {
        return end.map(found -> Math.max(0, found.offset() - committed.offset()))
                .orElse(0L);
    }

    private Map<String, Double> values() {
        var values = new TreeMap<String, Double>();
        cluster.programs().forEach(program -> ofProcess(program, values));
        if (samples++ % SAMPLES_BETWEEN_HEAPS == 0) {
            cluster.programs()
                    .forEach(program -> LiveHeap.mebibytes(program)
                            .ifPresent(live -> values.put("live heap/" + program.name() + "/MiB", live)));
        }
        cluster.instancesOf(Cluster.TRIAGE)
                .forEach(node -> values.put("state/" + node + "/MiB", mebibytes(node.state())));
        for (BrokerNode node : cluster.brokers().nodes()) {
            values.put("topics/broker " + node.id() + "/MiB", mebibytes(node.logs()));
        }
        try {
            String bytes = cluster.postgres()
                    .rows("select pg_database_size(current_database())")
                    .get(0)
                    .get(0);
            values.put("database/PostgreSQL/MiB", Double.parseDouble(bytes) / BYTES_PER_MEBI);
        } catch (SQLException notNow) {
            // The next sample has it.
        }
        long lag = lag();
        if (lag < Long.MAX_VALUE) {
            values.put(LAG, (double) lag);
        }
        return values;
    }

    private static void ofProcess(Program program, Map<String, Double> values) {
        program.pid().ifPresent(pid -> {
            Path process = Path.of("/proc", Long.toString(pid));
            try {
                for (String line : Files.readAllLines(process.resolve("status"))) {
                    if (line.startsWith("VmRSS:")) {
                        values.put("memory/" + program.name() + "/MiB", number(line) / KIBI_PER_MEBI);
                    } else if (line.startsWith("Threads:")) {
                        values.put("threads/" + program.name() + "/", number(line));
                    }
                }
                try (Stream<Path> open = Files.list(process.resolve("fd"))) {
                    values.put("descriptors/" + program.name() + "/", (double) open.count());
                }
            } catch (IOException notNow) {
                // Not on Linux, or gone meanwhile.
            }
        });
    }

    private static double number(String line) {
        return Double.parseDouble(line.replaceAll("[^0-9]", ""));
    }

    private static double mebibytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(Sampler::size).sum() / BYTES_PER_MEBI;
        } catch (IOException | UncheckedIOException changedMeanwhile) {
            return Double.NaN;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException goneMeanwhile) {
            return 0;
        }
    }
}
