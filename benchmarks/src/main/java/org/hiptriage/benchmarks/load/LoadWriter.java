package org.hiptriage.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.warmup.MadeUpLoad;

/** Puts events into the topics that triage reads, as assessment-service does. */
public final class LoadWriter implements AutoCloseable {
    /** Less than runs are remembered for, so that each run of a load counts. */
    private static final Duration SPAN = Duration.ofDays(100);

    private final EventSerde<SymptomsReported> reports = EventSerde.of(SymptomsReported.class);
    private final EventSerde<RunRecorded> runs = EventSerde.of(RunRecorded.class);
    private final KafkaProducer<String, byte[]> producer;
    private volatile Optional<Exception> failure = Optional.empty();

    private LoadWriter(Map<String, Object> settings) {
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        producer.partitionsFor(Topics.SYMPTOM_EVENTS.name());
        producer.partitionsFor(Topics.RUN_EVENTS.name());
    }

    /** One that sends each event at once. */
    public static LoadWriter atOnce(String bootstrapServers) {
        return new LoadWriter(Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0));
    }

    /** One that is fast. */
    public static LoadWriter inBulk(String bootstrapServers) {
        return new LoadWriter(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 20, "batch.size", 256 << 10));
    }

    /** So many events of the last hundred days, until the broker has them. */
    public void backlog(MadeUpLoad load, int count) {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(SPAN);
        for (int index = 0; index < count; index++) {
            Instant at = begin.plusMillis(SPAN.toMillis() * index / count);
            send(load.event(index, at), at);
        }
        flush();
    }

    /** So many events of any runners, a minute of their time apart and the last one now, until the broker has them. */
    public void anyBacklog(MadeUpLoad load, int count) {
        Instant end = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (int index = 1; index <= count; index++) {
            Instant at = end.minus(Duration.ofMinutes(count - index));
            send(load.anyEvent(at), at);
        }
        flush();
    }

    private void flush() {
        producer.flush();
        failure.ifPresent(e -> {
            throw new IllegalStateException("an event was not taken", e);
        });
    }

    /** One event; does not wait for the broker. */
    public void send(SpecificRecord event, Instant at) {
        var unused = producer.send(
                event instanceof RunRecorded run
                        ? new ProducerRecord<>(
                                Topics.RUN_EVENTS.name(), null, at.toEpochMilli(), run.getRunnerId(), runs.write(run))
                        : report((SymptomsReported) event, at),
                (sent, e) -> {
                    if (e != null) {
                        failure = Optional.of(e);
                    }
                });
    }

    private ProducerRecord<String, byte[]> report(SymptomsReported report, Instant at) {
        return new ProducerRecord<>(
                Topics.SYMPTOM_EVENTS.name(), null, at.toEpochMilli(), report.getRunnerId(), reports.write(report));
    }

    @Override
    public void close() {
        producer.close();
    }
}
