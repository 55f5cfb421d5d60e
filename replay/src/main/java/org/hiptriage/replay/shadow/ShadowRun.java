package org.hiptriage.replay.shadow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hiptriage.replay.recording.Counts;
import org.hiptriage.replay.recording.ErasureLines;
import org.hiptriage.replay.recording.Recording;
import org.hiptriage.replay.recording.Tape;
import org.hiptriage.replay.recording.Taped;
import org.hiptriage.replay.recording.Tapes;
import org.hiptriage.replay.recording.UnreadableRecordingException;
import org.hiptriage.replay.shadow.outcome.Tally;
import org.hiptriage.replay.shadow.packs.Variants;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.topics.Topics;

/** Takes in all that is recorded, partition beside partition, by the packs in force and by a candidate. */
final class ShadowRun {
    /**
     * What came of it.
     *
     * @param tally the results, and which are otherwise
     * @param counts the records
     * @param isCut whether older records are no longer kept
     */
    record Finding(Tally tally, Counts counts, boolean isCut) {}

    private final Recording recording;
    private final EventFormats formats;
    private final Variants variants;
    private final Period period;

    ShadowRun(Recording recording, EventFormats formats, Variants variants, Period period) {
        this.recording = recording;
        this.formats = formats;
        this.variants = variants;
        this.period = period;
    }

    /**
     * All partitions, as many at once as there are processors.
     *
     * @throws UnreadableRecordingException where the topics cannot be read to their end: then nothing is told
     */
    Finding finish(Progress progress) {
        int partitions = recording.partitions();
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(partitions, Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<Finding>> parts = new ArrayList<>();
            for (int partition = 0; partition < partitions; partition++) {
                Tapes tapes = recording.tapes(partition);
                int number = partition;
                progress.expect(tapes.length());
                parts.add(workers.submit(() -> partition(number, tapes, progress)));
            }
            var tally = new Tally();
            var counts = new Counts();
            boolean cut = false;
            for (Future<Finding> part : parts) {
                Finding finding = finished(part);
                tally.add(finding.tally());
                counts.add(finding.counts());
                cut |= finding.isCut();
            }
            return new Finding(tally, counts, cut);
        } finally {
            workers.shutdownNow();
        }
    }

    private Finding partition(int number, Tapes opened, Progress progress) {
        try (Tapes tapes = opened;
                Tape erasures = recording.tape(Topics.RUNNER_ERASURES, number)) {
            Map<String, Instant> lines = new ErasureLines(formats).of(erasures);
            var shadow = new PartitionShadow(variants, period, lines, formats);
            for (Optional<Taped> next = tapes.next(); next.isPresent(); next = tapes.next()) {
                shadow.take(next.get());
                progress.step();
            }
            return new Finding(shadow.tally(), shadow.counts(), tapes.isCut());
        }
    }

    private static Finding finished(Future<Finding> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableRecordingException("Interrupted before the topics were read to their end.");
        }
    }
}
