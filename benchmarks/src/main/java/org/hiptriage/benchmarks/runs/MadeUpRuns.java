package org.hiptriage.benchmarks.runs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.field.NotJsonException;
import org.hiptriage.schemas.field.StrictJson;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.headers.TraceParent;
import org.hiptriage.schemas.runs.RunJson;
import org.hiptriage.schemas.runs.RunReading;
import org.hiptriage.schemas.serde.EventSerde;

/** Runs of nobody, of which all is known: some runners, each with a run every second day back from now. */
record MadeUpRuns(List<String> lines) {
    private static final EventSerde<RunRecorded> SERDE = EventSerde.of(RunRecorded.class);
    private static final int RUNS_OF_ONE_RUNNER = 100;

    static MadeUpRuns of(String round, int count) {
        Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        return new MadeUpRuns(IntStream.range(0, count)
                .mapToObj(number -> line(round, number, now))
                .toList());
    }

    private static String line(String round, int number, Instant now) {
        Instant startedAt = now.minus(Duration.ofDays(1 + 2L * (number % RUNS_OF_ONE_RUNNER)));
        return """
                {"runnerId":"bench-%s-%d","startedAt":"%s","zone":"Europe/Copenhagen","durationSeconds":3120,"movingSeconds":3055,"distanceMeters":%d.5,"ascentMeters":85,"descentMeters":85,"averageCadenceSpm":171.5,"sport":"running","subSport":"trail","shoeId":"shoe-2","device":"Example Watch 5","source":"https://watch.example/api"}""".formatted(round, number / RUNS_OF_ONE_RUNNER, startedAt, 8_000 + number % 977);
    }

    byte[] ndjson() {
        return lines.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    /** What the service makes of them, ready to be sent. */
    List<ProducerRecord<String, byte[]>> records(String topic) {
        return lines.stream().map(line -> record(topic, line)).toList();
    }

    private static ProducerRecord<String, byte[]> record(String topic, String line) {
        try {
            RunReading reading = RunJson.read(StrictJson.object(line.getBytes(StandardCharsets.UTF_8)), Instant.now());
            RunRecorded run = ((RunReading.Accepted) reading).run();
            String type = run.getSchema().getFullName();
            var headers = EventHeaders.of(
                    run.getEventId(),
                    type,
                    run.getSource(),
                    run.getOccurredAt(),
                    TraceParent.continuing(Optional.empty()));
            return new ProducerRecord<>(topic, null, run.getRunnerId(), SERDE.write(run), headers);
        } catch (NotJsonException e) {
            throw new IllegalStateException(e);
        }
    }
}
