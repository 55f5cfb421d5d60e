package org.hiptriage.benchmarks.state;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.benchmarks.broker.Progress;
import org.hiptriage.benchmarks.contender.Application;
import org.hiptriage.benchmarks.contender.Contender;
import org.hiptriage.benchmarks.contender.Instance;
import org.hiptriage.benchmarks.contender.PreparedMemories;
import org.hiptriage.benchmarks.load.LoadWriter;
import org.hiptriage.benchmarks.path.Wait;
import org.hiptriage.triage.stream.warmup.MadeUpLoad;

/**
 * What so many runners in the state came to in one round.
 *
 * @param memoryBytes of one runner
 * @param readySeconds from the start of an instance that has lost its state until it processes
 * @param bareReadSeconds of its changelog by a bare consumer
 * @param recordsPerSecond read and committed at saturation
 * @param processorMicros processor time of the instance for each of them; microseconds
 */
record Turn(
        double memoryBytes,
        double readySeconds,
        double bareReadSeconds,
        double recordsPerSecond,
        double processorMicros) {
    private static final Duration READY_WITHIN = Duration.ofMinutes(20);
    private static final Duration READ_WITHIN = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /**
     * How events are put to them.
     *
     * @param warmUp how many come first
     * @param measured how many are measured
     * @param remembered of how many events a runner's memory is in the middle of what is measured
     */
    record Events(int warmUp, int measured, int remembered) {
        /** With few runners each gets many of the events: so that memories are as long on average, they begin with fewer. */
        int begin(int runners) {
            return Math.max(1, remembered - (warmUp + measured / 2) / runners);
        }
    }

    static Turn of(OwnBroker broker, Path data, int runners, Events events) {
        try (var application = Application.fromNowOn(Contender.service(), broker, data)) {
            long bytes = PreparedMemories.write(broker, application.name(), runners, events.begin(runners));
            double bare =
                    BareRead.secondsOf(broker.bootstrapServers(), PreparedMemories.changelogOf(application.name()));
            try (var writer = LoadWriter.inBulk(broker.bootstrapServers())) {
                long start = System.nanoTime();
                Instance instance = application.start();
                Wait.until(() -> "the instance is ready, see " + data, READY_WITHIN, () -> {
                    Wait.during(BETWEEN_LOOKS);
                    return instance.isReady();
                });
                double ready = (System.nanoTime() - start) / 1e9;
                writer.anyBacklog(new MadeUpLoad(runners, 50), events.warmUp() + events.measured());
                Progress progress = application.progress();
                Sample begin = Sample.once(progress, instance, events.warmUp());
                Sample end = Sample.once(progress, instance, events.warmUp() + events.measured());
                double count = end.records - begin.records;
                return new Turn(
                        (double) bytes / runners,
                        ready,
                        bare,
                        count * 1e9 / (end.nanos - begin.nanos),
                        (end.processorNanos - begin.processorNanos) / 1e3 / count);
            }
        }
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("memoryBytes", memoryBytes);
        json.put("readySeconds", readySeconds);
        json.put("bareReadSeconds", bareReadSeconds);
        json.put("recordsPerSecond", recordsPerSecond);
        json.put("processorMicros", processorMicros);
        return json;
    }

    private record Sample(long nanos, long records, long processorNanos) {
        static Sample once(Progress progress, Instance instance, long records) {
            long[] read = {0};
            Wait.until(() -> "events are read; so far " + read[0], READ_WITHIN, () -> {
                Wait.during(BETWEEN_LOOKS);
                instance.mustRun();
                read[0] = progress.records();
                return read[0] >= records;
            });
            return new Sample(
                    System.nanoTime(), read[0], instance.processorTime().toNanos());
        }
    }
}
