package org.hiptriage.benchmarks.throughput;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hiptriage.benchmarks.broker.NewestRecords;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.benchmarks.broker.Progress;
import org.hiptriage.benchmarks.broker.Traces;
import org.hiptriage.benchmarks.contender.Application;
import org.hiptriage.benchmarks.contender.Contender;
import org.hiptriage.benchmarks.contender.Instance;
import org.hiptriage.benchmarks.contender.PreparedMemories;
import org.hiptriage.benchmarks.figures.Options;
import org.hiptriage.benchmarks.load.LoadWriter;
import org.hiptriage.benchmarks.path.Wait;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.warmup.MadeUpLoad;

/**
 * Lets instances of a contender, as an application of a new name, read a backlog from its beginning: by committed offsets, from when it
 * is warm until the backlog is over, so that all are measured on the same records; those who are too slow for that, for a time.
 *
 * @param warm how many records, or how long after the first commit, it takes to be warm
 * @param all how many records wait, or how long is measured at most
 */
public record Saturation(OwnBroker broker, Path data, Limit warm, Limit all) {
    /** The options that say which backlog, and how much of it is measured. */
    public static final Set<String> OPTIONS = Set.of("records", "warm-up", "runners", "urgent-one-in", "seconds");

    private static final Duration FIRST_COMMIT = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** So many records, or so long where that comes first. */
    public record Limit(long records, Duration time) {}

    /**
     * Puts a backlog into a new broker.
     *
     * @param options {@link #OPTIONS}
     */
    public static Saturation withBacklog(OwnBroker broker, Path data, Options options) {
        int records = options.number("records", 150_000);
        var most = Duration.ofSeconds(options.number("seconds", 60));
        try (var writer = LoadWriter.inBulk(broker.bootstrapServers())) {
            writer.backlog(
                    new MadeUpLoad(options.number("runners", 10_000), options.number("urgent-one-in", 100)), records);
        }
        long waiting = Progress.waiting(broker.admin());
        if (waiting != records) {
            throw new IllegalStateException("in the topics are " + waiting + " records in place of " + records);
        }
        return new Saturation(
                broker,
                data,
                new Limit(options.number("warm-up", 50_000), most.dividedBy(2)),
                new Limit(records, most));
    }

    /** So many instances at the same time. */
    public Turn of(Contender contender, int instances) {
        try (var application = Application.fromTheBeginning(contender, broker, data)) {
            Progress progress = application.progress();
            List<Instance> running =
                    Stream.generate(application::start).limit(instances).toList();
            Wait.until(() -> contender.words() + " commits, see " + data, FIRST_COMMIT, () -> {
                running.forEach(Instance::mustRun);
                return progress.records() > 0;
            });
            Sample begin = after(warm, progress, running);
            Sample end = after(all, progress, running);
            if (end.records() <= begin.records()) {
                throw new IllegalStateException("the backlog was read before " + contender.words() + " was warm");
            }
            String changelog = PreparedMemories.changelogOf(application.name());
            return end.since(
                    begin,
                    broker.hasTopic(changelog) ? Traces.bytesPerRecord(broker.admin(), changelog) : 0,
                    NewestRecords.valueBytes(broker.bootstrapServers(), Topics.TRIAGE_RESULTS.name()));
        }
    }

    private static Sample after(Limit limit, Progress progress, List<Instance> running) {
        long end = System.nanoTime() + limit.time().toNanos();
        Sample sample = Sample.of(progress, running);
        while (System.nanoTime() < end && sample.records() < limit.records()) {
            Wait.during(BETWEEN_LOOKS);
            running.forEach(Instance::mustRun);
            sample = Sample.of(progress, running);
        }
        return sample;
    }

    private record Sample(long nanos, long records, Duration processor) {
        static Sample of(Progress progress, List<Instance> running) {
            long records = progress.records();
            Duration processor = running.stream().map(Instance::processorTime).reduce(Duration.ZERO, Duration::plus);
            return new Sample(System.nanoTime(), records, processor);
        }

        Turn since(Sample earlier, double memoryBytes, double resultBytes) {
            double seconds = (nanos - earlier.nanos) / 1e9;
            double count = records - earlier.records;
            return new Turn(
                    count / seconds,
                    processor.minus(earlier.processor).toNanos() / 1e3 / count,
                    seconds,
                    memoryBytes,
                    resultBytes);
        }
    }
}
