package org.hiptriage.replay.shadow;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.replay.recording.Counts;
import org.hiptriage.replay.recording.Memory;
import org.hiptriage.replay.recording.RecordClock;
import org.hiptriage.replay.recording.Taped;
import org.hiptriage.replay.shadow.outcome.Answers;
import org.hiptriage.replay.shadow.outcome.Shift;
import org.hiptriage.replay.shadow.outcome.Tally;
import org.hiptriage.replay.shadow.outcome.Verdict;
import org.hiptriage.replay.shadow.packs.RuleChange;
import org.hiptriage.replay.shadow.packs.Rules;
import org.hiptriage.replay.shadow.packs.Variants;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.triage.stream.event.GivenOutcome;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.event.run.RunEffect;

/**
 * One partition by both packs. What is remembered of a runner is the same for both but for what the newest assessment came to
 * last, which decides whether a run is told of. For one thread.
 */
final class PartitionShadow {
    private static final String WORDS_ALONE = "the order of rules";

    /** What the newest assessment of a runner came to last, by both; and as the candidate has to remember it. */
    private record Stands(Verdict before, Verdict after, Optional<GivenOutcome> remembered) {}

    /** What was decided and how that differs. */
    private record Compared(
            Verdict before, Verdict after, Function<Rules, Verdict> decide, Supplier<Answers> answers) {}

    private final RecordClock clock = new RecordClock();
    private final Tally tally = new Tally();
    private final Map<String, Stands> stands = new HashMap<>();
    private final Variants.AtTime packs;
    private final Period period;
    private final Memory memory;

    PartitionShadow(Variants variants, Period period, Map<String, Instant> erasures, EventFormats formats) {
        this.packs = variants.at(clock);
        this.period = period;
        this.memory = new Memory(erasures, formats, this::report, this::run, clock);
    }

    void take(Taped record) {
        memory.take(record);
    }

    Tally tally() {
        return tally;
    }

    Counts counts() {
        return memory.counts();
    }

    /** Decides by the packs in force, whose failure is a dead letter here as it was in the stream, and beside it by the candidate. */
    private Triaged report(SymptomsReported report, KnownRunner known) {
        Triaged before = packs.inForce().triage().of(report, known);
        Optional<Triaged> after = unlessFailing(() -> packs.candidate().triage().of(report, known));
        boolean assessment = report.getKind() == SymptomReportKind.ASSESSMENT;
        Verdict was = Verdict.of(before.result());
        Verdict is = verdict(after);
        compare(
                report.getReceivedAt(),
                new Compared(
                        was,
                        is,
                        rules -> verdict(unlessFailing(() -> rules.triage().of(report, known))),
                        () -> Answers.of(
                                assessment ? "assessment" : "check-in",
                                assessment ? Optional.of(report) : known.newestAssessment(),
                                Optional.ofNullable(report.getPainScore()),
                                Optional.of(before.result()))));
        if (before.stands().isPresent()) {
            stands.put(report.getRunnerId(), new Stands(was, is, after.flatMap(Triaged::stands)));
        }
        return before;
    }

    private RunEffect run(RunRecorded run, KnownRunner known) {
        RunEffect before = packs.inForce().runs().of(run, known);
        Stands stood = stands.get(run.getRunnerId());
        if (before.isNews() && stood != null) {
            KnownRunner theirs = known.standing(stood.remembered());
            Optional<RunEffect> effect =
                    unlessFailing(() -> packs.candidate().runs().of(run, theirs));
            Optional<Triaged> after = effect.flatMap(RunEffect::triaged);
            if (before.triaged().isPresent() || after.isPresent() || effect.isEmpty()) {
                Optional<TriageCompleted> told = before.triaged().map(Triaged::result);
                Verdict was = told.map(Verdict::of).orElse(stood.before());
                Verdict is = verdict(effect, stood);
                compare(
                        run.getReceivedAt(),
                        new Compared(
                                was,
                                is,
                                rules ->
                                        verdict(unlessFailing(() -> rules.runs().of(run, theirs)), stood),
                                () -> Answers.of(
                                        "recorded run",
                                        known.newestAssessment(),
                                        Optional.empty(),
                                        told.or(() -> after.map(Triaged::result)))));
                stands.put(
                        run.getRunnerId(),
                        new Stands(was, is, after.flatMap(Triaged::stands).or(stood::remembered)));
            }
        }
        return before;
    }

    private void compare(Instant receivedAt, Compared compared) {
        if (!period.has(receivedAt)) {
            return;
        }
        tally.result(compared.before(), compared.after());
        if (!compared.before().equals(compared.after())) {
            String cause = packs.behind(compared.decide(), compared.before(), compared.after()).stream()
                    .map(RuleChange::name)
                    .collect(joining(" + "));
            tally.difference(
                    cause.isEmpty() ? WORDS_ALONE : cause,
                    Shift.of(compared.before(), compared.after()),
                    compared.answers().get());
        }
    }

    private static Verdict verdict(Optional<Triaged> triaged) {
        return triaged.map(Triaged::result).map(Verdict::of).orElse(Verdict.FAILURE);
    }

    /** A run that gives nothing leaves standing what stood. */
    private static Verdict verdict(Optional<RunEffect> effect, Stands stood) {
        return effect.map(run ->
                        run.triaged().map(Triaged::result).map(Verdict::of).orElse(stood.after()))
                .orElse(Verdict.FAILURE);
    }

    private static <T> Optional<T> unlessFailing(Supplier<T> decide) {
        try {
            return Optional.of(decide.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
