package org.hiptriage.benchmarks.shadow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.replay.shadow.ShadowCommand;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;

/**
 * Records a made-up year on a broker of its own, and decides it again by a candidate that changes one weight and drops one sign of
 * infection. The time of recording is not counted.
 *
 * <p>Argument, optional: how many events (1,000,000).
 */
public final class ShadowBenchmark {
    private static final EventSerde<SymptomsReported> REPORTS = EventSerde.of(SymptomsReported.class);
    private static final EventSerde<RunRecorded> RUNS = EventSerde.of(RunRecorded.class);

    private ShadowBenchmark() {}

    /** Runs the benchmark and prints what the command prints. */
    public static void main(String[] args) throws IOException {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Path data = Path.of(System.getProperty("benchmark.data"));
        int status;
        try (var broker = new OwnBroker(data, 1, Optional.empty())) {
            String address = broker.bootstrapServers();
            record(address, events);
            status = ShadowCommand.run(
                    List.of(
                            "--candidate",
                            candidate(data).toString(),
                            "--bootstrap",
                            address,
                            "--page",
                            Path.of(System.getProperty(
                                            "benchmark.page",
                                            data.resolve("shadow.html").toString()))
                                    .toString()),
                    Map.of(),
                    System.out,
                    System.err);
            System.out.printf(
                    "heap in use at the end: %d MiB%n",
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
        System.exit(status <= 1 ? 0 : status);
    }

    private static Path candidate(Path data) throws IOException {
        String pack = Files.readString(Path.of("triage-service/src/main/resources/knowledge/runner-hip-pain.yaml"));
        return Files.writeString(
                data.resolve("candidate.yaml"),
                pack.replace("[flag.fever, flag.chills, flag.hot-red-joint]", "[flag.chills, flag.hot-red-joint]")
                        .replace("{ finding: risk.downhill, weight: 1,", "{ finding: risk.downhill, weight: 4,"),
                StandardCharsets.UTF_8);
    }

    private static void record(String address, int events) {
        Instant end = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        address,
                        "linger.ms",
                        20,
                        "batch.size",
                        256 << 10,
                        "compression.type",
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            new MadeUpYear(1, end).events(events, (at, event) -> {
                var record = event instanceof RunRecorded run
                        ? new ProducerRecord<>(
                                Topics.RUN_EVENTS.name(), null, at.toEpochMilli(), run.getRunnerId(), RUNS.write(run))
                        : record(at, (SymptomsReported) event);
                var unused = producer.send(record);
            });
        }
        System.out.printf("recorded %,d events%n", events);
    }

    private static ProducerRecord<String, byte[]> record(Instant at, SymptomsReported report) {
        return new ProducerRecord<>(
                Topics.SYMPTOM_EVENTS.name(), null, at.toEpochMilli(), report.getRunnerId(), REPORTS.write(report));
    }
}
