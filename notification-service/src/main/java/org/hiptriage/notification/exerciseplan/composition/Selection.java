package org.hiptriage.notification.exerciseplan.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.notification.exerciseplan.catalogue.Catalogue;
import org.hiptriage.notification.exerciseplan.catalogue.Exercise;
import org.hiptriage.notification.exerciseplan.catalogue.ExerciseKind;
import org.hiptriage.notification.exerciseplan.catalogue.Phase;
import org.hiptriage.notification.exerciseplan.catalogue.Programme;
import org.hiptriage.notification.outcome.Outcome;
import org.hiptriage.notification.outcome.RedFlag;

/**
 * What of a programme may be done now.
 *
 * @param programme what it is chosen from
 * @param tied the programme that has to have an exercise too
 * @param phases with at least one exercise each
 * @param notYet phases whose pain score is not reached
 * @param leftOut exercises that something speaks against, each once
 */
record Selection(
        Programme programme,
        Optional<Programme> tied,
        List<PlannedPhase> phases,
        List<NotYet> notYet,
        List<LeftOut> leftOut) {
    /** Article C1.7: strengthening only once the sharp pain has eased. */
    private static final int STRENGTHEN_UP_TO_PAIN_SCORE = 3;

    static Selection of(Programme programme, Optional<Programme> tied, Outcome outcome, Catalogue catalogue) {
        OptionalInt painScore = outcome.planning().painScore();
        Set<String> cautions = cautions(outcome);
        List<PlannedPhase> phases = new ArrayList<>();
        List<NotYet> notYet = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Phase phase : programme.phases()) {
            if (phase.painScoreAtMost().isPresent() && !isAtMost(painScore, phase.painScoreAtMost())) {
                notYet.add(waiting(phase));
                continue;
            }
            List<String> allowed = new ArrayList<>();
            for (String code : phase.exercises()) {
                against(catalogue.exercise(code), tied, painScore, cautions)
                        .ifPresentOrElse(because -> leftOut.add(new LeftOut(code, because)), () -> allowed.add(code));
            }
            if (!allowed.isEmpty()) {
                phases.add(PlannedPhase.of(phase, List.copyOf(allowed)));
            }
        }
        return new Selection(
                programme,
                tied,
                List.copyOf(phases),
                List.copyOf(notYet),
                leftOut.stream().distinct().toList());
    }

    /** Everything that may speak against an exercise: precautions, holds, red flags raised or not ruled out. */
    static Set<String> cautions(Outcome outcome) {
        return Stream.of(
                        outcome.planning().precautions().stream(),
                        outcome.planning().holds().stream(),
                        outcome.redFlags().stream().map(RedFlag::code),
                        outcome.couldNotRuleOut().stream())
                .flatMap(codes -> codes)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> against(
            Exercise exercise, Optional<Programme> tied, OptionalInt painScore, Set<String> cautions) {
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
