package org.hiptriage.systemtests.faults;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;
import org.hiptriage.systemtests.faults.cluster.Postgres;
import org.hiptriage.systemtests.faults.cluster.Waiting;
import org.hiptriage.systemtests.faults.load.Answers;
import org.hiptriage.systemtests.faults.load.Assessment;
import org.hiptriage.systemtests.faults.load.Sender;

/** Finds out how long the whole path needs: an urgent assessment on each partition, until each has its notification. */
final class Probe {
    private static final int PARTITIONS = 4;
    private static final Duration WITHIN = Duration.ofSeconds(150);

    private final Sender sender;
    private final Postgres postgres;

    Probe(Sender sender, Postgres postgres) {
        this.sender = sender;
        this.postgres = postgres;
    }

    /** Seconds from now until all have theirs; -1 where that took too long. */
    double recoverySeconds(Random random) {
        Instant start = Instant.now();
        List<Assessment> urgent = onePerPartition(random);
        CompletableFuture<?>[] posts = urgent.stream()
                .map(assessment -> CompletableFuture.runAsync(() -> sender.post(assessment), sender.threads()))
                .toArray(CompletableFuture<?>[]::new);
        boolean came = Waiting.until(WITHIN, () -> notified(urgent));
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1_000.0;
        CompletableFuture.allOf(posts).join();
        return came ? seconds : -1;
    }

    private boolean notified(List<Assessment> urgent) {
        String runners = urgent.stream().map(Assessment::runnerId).collect(Collectors.joining("','", "('", "')"));
        try {
            return postgres.rows("select 1 from notification where runner_id in " + runners)
                            .size()
                    == PARTITIONS;
        } catch (SQLException away) {
            return false;
        }
    }

    private static List<Assessment> onePerPartition(Random random) {
        List<Assessment> urgent = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            String runner = "r-probe-" + random.nextInt(1_000_000_000);
            while (Utils.toPositive(Utils.murmur2(runner.getBytes(StandardCharsets.UTF_8))) % PARTITIONS != partition) {
                runner = "r-probe-" + random.nextInt(1_000_000_000);
            }
            urgent.add(Answers.urgent(random, runner));
        }
        return urgent;
    }
}
