package org.hiptriage.notification.exerciseplan.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hiptriage.notification.exerciseplan.catalogue.Catalogue;
import org.hiptriage.notification.exerciseplan.catalogue.Exercise;
import org.hiptriage.notification.exerciseplan.catalogue.ExerciseKind;
import org.hiptriage.notification.exerciseplan.catalogue.Phase;
import org.hiptriage.notification.exerciseplan.catalogue.Programme;
import org.hiptriage.notification.exerciseplan.schedule.PhaseOption;
import org.hiptriage.notification.outcome.Outcome;
import org.hiptriage.notification.outcome.RedFlag;

/**
 * What of a programme may be done now.
 *
 * @param programme what it is chosen from
 * @param tied the programme that has to have an exercise too
 * @param options its phases, save those of which nothing may be done with any pain score that allows them
 * @param notYet phases whose pain score is not reached
 * @param leftOut exercises that something speaks against, each once
 */
record Selection(
        Programme programme,
        Optional<Programme> tied,
        List<PhaseOption> options,
        List<NotYet> notYet,
        List<LeftOut> leftOut) {
    /** Article C1.7: strengthening only once the sharp pain has eased. */
    private static final int STRENGTHEN_UP_TO_PAIN_SCORE = 3;

    static Selection of(
            Programme programme,
            Optional<Programme> tied,
            List<String> cautions,
            OptionalInt painScore,
            Catalogue catalogue) {
        List<PhaseOption> options = new ArrayList<>();
        List<NotYet> notYet = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Phase phase : programme.phases()) {
            List<Exercise> allowed = new ArrayList<>();
            boolean waits = phase.painScoreAtMost().isPresent() && !isAtMost(painScore, phase.painScoreAtMost());
            if (waits) {
                notYet.add(waiting(phase));
            } else {
                for (String code : phase.exercises()) {
                    Exercise exercise = catalogue.exercise(code);
                    against(exercise, tied, painScore, cautions)
                            .ifPresentOrElse(
                                    because -> leftOut.add(new LeftOut(code, because)), () -> allowed.add(exercise));
                }
            }
            if (waits || !allowed.isEmpty()) {
                options.add(option(phase, allowed, catalogue));
            }
        }
        return new Selection(
                programme,
                tied,
                List.copyOf(options),
                List.copyOf(notYet),
                leftOut.stream().distinct().toList());
    }

    private static PhaseOption option(Phase phase, List<Exercise> allowed, Catalogue catalogue) {
        return new PhaseOption(
                phase.code(),
                phase.fromWeek(),
                phase.toWeek(),
                phase.sessionsPerWeek(),
                SessionLength.of(catalogue.warmUp(), allowed),
                phase.painScoreAtMost(),
                allowed.stream().map(Exercise::code).toList());
    }

    /** Everything that may speak against an exercise: precautions, holds, red flags raised or not ruled out. */
    static List<String> cautions(Outcome outcome) {
        return Stream.of(
                        outcome.planning().precautions().stream(),
                        outcome.planning().holds().stream(),
                        outcome.redFlags().stream().map(RedFlag::code),
                        outcome.couldNotRuleOut().stream())
                .flatMap(codes -> codes)
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> against(
            Exercise exercise, Optional<Programme> tied, OptionalInt painScore, List<String> cautions) {
        Optional<String> caution =
                exercise.notWith().stream().filter(cautions::contains).findFirst();
        if (caution.isPresent()) {
            return caution;
        }
        if (exercise.kind() != ExerciseKind.STRETCH && painScore.isEmpty()) {
            return Optional.of("no-pain-score");
        }
        if (exercise.kind() == ExerciseKind.STRENGTHEN
                && !isAtMost(painScore, OptionalInt.of(STRENGTHEN_UP_TO_PAIN_SCORE))) {
            return Optional.of("pain-score");
        }
        return tied.filter(other -> !other.has(exercise.code())).map(Programme::condition);
    }

    private static boolean isAtMost(OptionalInt painScore, OptionalInt bound) {
        return painScore.isPresent() && painScore.getAsInt() <= bound.getAsInt();
    }

    private static NotYet waiting(Phase phase) {
        return new NotYet(
                phase.code(),
                phase.title(),
                "Starts once you report a pain score of %d or less."
                        .formatted(phase.painScoreAtMost().orElse(STRENGTHEN_UP_TO_PAIN_SCORE)));
    }
}
