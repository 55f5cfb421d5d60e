package org.hiptriage.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;

/** A stream processor of one's own: counts the results by level, and prints each count as it changes, until stopped. */
public final class CountByLevel {
    private CountByLevel() {}

    public static void main(String... arguments) throws InterruptedException, IOException {
        var results = new Events("TriageCompleted");
        var builder = new StreamsBuilder();
        builder.stream("triage-results", Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .map((runner, value) ->
                        KeyValue.pair(results.read(value).get("level").toString(), runner))
                .groupByKey(Grouped.with(Serdes.String(), Serdes.String()))
                .count()
                .toStream()
                .foreach((level, count) -> System.out.println(level + " " + count));

        var settings = new Properties();
        settings.put("application.id", "count-by-level-" + UUID.randomUUID());
        settings.put("bootstrap.servers", Place.BOOTSTRAP_SERVERS);
        settings.put("auto.offset.reset", "earliest");
        settings.put("processing.guarantee", "exactly_once_v2");
        settings.put("commit.interval.ms", 100);
        settings.put("state.dir", Files.createTempDirectory("count-by-level").toString());
        var streams = new KafkaStreams(builder.build(), settings);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            streams.close();
            stopped.countDown();
        }));
        streams.start();
        stopped.await();
    }
}
