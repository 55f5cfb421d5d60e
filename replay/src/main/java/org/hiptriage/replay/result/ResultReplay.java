package org.hiptriage.replay.result;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.TriageTrigger;
import org.hiptriage.replay.recording.ErasureLines;
import org.hiptriage.replay.recording.Recording;
import org.hiptriage.replay.recording.Tape;
import org.hiptriage.replay.recording.Taped;
import org.hiptriage.replay.recording.Tapes;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.sealing.ForgottenRecordException;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.decision.TriageRules;

/** Decides a result again: by what its runner had sent by then, by the packs that it names, at the moment that it names. */
final class ResultReplay {
    /** What a runner sent to one partition, and whether older records of that partition are no longer kept. */
    private record Sent(RunnerRecords records, int cause, boolean isCut, Map<String, Instant> lines) {}

    /** The result, and the partition that it stands in. */
    private record Found(TriageCompleted result, int partition) {}

    private final Recording recording;
    private final EventFormats formats;
    private final PackShelf shelf;
    private final EventFormat<TriageCompleted> results;

    ResultReplay(Recording recording, EventFormats formats, PackShelf shelf) {
        this.recording = recording;
        this.formats = formats;
        this.shelf = shelf;
        this.results = formats.of(Topics.TRIAGE_RESULTS);
    }

    /**
     * The result with this id, and what it comes to now.
     *
     * @throws NoReplayException where that cannot be told, and why
     */
    Replayed of(UUID resultId) throws NoReplayException {
        int partitions = recording.partitions();
        Found found = find(resultId, partitions);
        TriageCompleted recorded = found.result();
        KnowledgePacks packs = shelf.named(recorded.getKnowledge());
        Sent sent = sent(recorded, found.partition(), partitions);
        var again = new Again(
                new TriageRules(packs.knowledge()),
                Clock.fixed(recorded.getTriagedAt(), ZoneOffset.UTC),
                resultsOf(found),
                formats,
                sent.lines());
        List<TriageCompleted> outcomes = new ArrayList<>();
        List<List<Taped>> orders = sent.records().until(sent.cause()).toList();
        for (List<Taped> order : orders) {
            Optional<TriageCompleted> outcome = again.decide(order);
            if (outcome.filter(recorded::equals).isPresent()) {
                return new Replayed(
                        recorded,
                        packs,
                        FieldComparison.of(recorded, outcome.get()),
                        sent.isCut(),
                        order != orders.get(0));
            }
            outcome.ifPresent(outcomes::add);
        }
        if (outcomes.isEmpty()) {
            throw new NoReplayException(
                    sent.isCut()
                            ? "What the result rests on is no longer kept whole, and what is left gives none."
                            : "The rules of this release give no result for what it was decided on.");
        }
        return new Replayed(recorded, packs, FieldComparison.of(recorded, outcomes.get(0)), sent.isCut(), false);
    }

    private Found find(UUID resultId, int partitions) throws NoReplayException {
        for (int partition = 0; partition < partitions; partition++) {
            try (Tape tape = recording.tape(Topics.TRIAGE_RESULTS, partition)) {
                while (tape.peek().isPresent()) {
                    Taped record = tape.next();
                    boolean named =
                            record.id().filter(resultId.toString()::equals).isPresent();
                    Optional<TriageCompleted> result = named || record.id().isEmpty() ? read(record) : Optional.empty();
                    if (result.filter(each -> each.getResultId().equals(resultId))
                            .isPresent()) {
                        return new Found(result.get(), partition);
                    }
                    if (named && result.isEmpty()) {
                        throw new NoReplayException(
                                "The result cannot be read: its runner asked to be forgotten, or it is none.");
                    }
                }
            }
        }
        throw new NoReplayException(
                "There is no such result in " + Topics.TRIAGE_RESULTS.name() + " (any more): results are kept for "
                        + Topics.TRIAGE_RESULTS.retention().toDays() + " days.");
    }

    /** What its runner's other reports and runs came to matters too. */
    private RecordedResults resultsOf(Found found) {
        var known = new RecordedResults();
        try (Tape tape = recording.tape(Topics.TRIAGE_RESULTS, found.partition())) {
            while (tape.peek().isPresent()) {
                Taped record = tape.next();
                if (record.isOf(found.result().getRunnerId())) {
                    read(record).ifPresent(known::add);
                }
            }
        }
        return known;
    }

    private Optional<TriageCompleted> read(Taped record) {
        try {
            return Optional.ofNullable(record.value()).map(results::read);
        } catch (UnreadableEventException | ForgottenRecordException e) {
            return Optional.empty();
        }
    }

    /** The stream's partition is that of the key, unless whoever sent the report chose another. */
    private Sent sent(TriageCompleted recorded, int first, int partitions) throws NoReplayException {
        boolean cut = false;
        List<Integer> tried = IntStream.range(0, partitions)
                .boxed()
                .sorted((one, other) -> one == first ? -1 : other == first ? 1 : one - other)
                .toList();
        for (int partition : tried) {
            Sent sent = sent(recorded, partition);
            if (sent.cause() >= 0) {
                return sent;
            }
            cut |= partition == first && sent.isCut();
        }
        throw new NoReplayException(
                cut
                        ? "What the result was decided on is no longer kept in the topics."
                        : "What the result was decided on is not in the topics.");
    }

    private Sent sent(TriageCompleted recorded, int partition) throws NoReplayException {
        Map<String, Instant> lines;
        try (Tape erasures = recording.tape(Topics.RUNNER_ERASURES, partition)) {
            lines = new ErasureLines(formats).of(erasures);
        }
        Instant line = lines.getOrDefault(recorded.getRunnerId(), Instant.MIN);
        if (!recorded.getReceivedAt().isAfter(line)) {
            throw new NoReplayException(
                    "The runner of this result asked to be forgotten: what they had sent is not looked at any more.");
        }
        Predicate<Taped> isCause = cause(recorded);
        List<Taped> own = new ArrayList<>();
        int cause = -1;
        boolean cut;
        try (Tapes tapes = recording.tapes(partition)) {
            cut = tapes.isCut();
            for (Optional<Taped> next = tapes.next(); next.isPresent(); next = tapes.next()) {
                if (next.get().isOf(recorded.getRunnerId())) {
                    own.add(next.get());
                    cause = cause < 0 && isCause.test(next.get()) ? own.size() - 1 : cause;
                }
            }
        }
        return new Sent(new RunnerRecords(List.copyOf(own)), cause, cut, lines);
    }

    private Predicate<Taped> cause(TriageCompleted recorded) {
        var reports = formats.of(Topics.SYMPTOM_EVENTS);
        var runs = formats.of(Topics.RUN_EVENTS);
        boolean ofRun = recorded.getTrigger() == TriageTrigger.RUN;
        return record -> {
            byte[] value = record.value();
            if (value == null || !record.topic().equals(ofRun ? Topics.RUN_EVENTS : Topics.SYMPTOM_EVENTS)) {
                return false;
            }
            try {
                return ofRun
                        ? RecordedResults.idOfRun(
                                        runs.read(value), recorded.getAssessmentId(), RecordedResults.hashes(recorded))
                                .equals(recorded.getResultId())
                        : reports.read(value).getAssessmentId().equals(recorded.getAssessmentId());
            } catch (UnreadableEventException | ForgottenRecordException e) {
                return false;
            }
        };
    }
}
