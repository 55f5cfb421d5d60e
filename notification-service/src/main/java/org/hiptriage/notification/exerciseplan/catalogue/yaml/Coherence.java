package org.hiptriage.notification.exerciseplan.catalogue.yaml;

import java.util.ArrayList;
import java.util.List;
import org.hiptriage.notification.exerciseplan.catalogue.Catalogue;
import org.hiptriage.notification.exerciseplan.catalogue.Exercise;
import org.hiptriage.notification.exerciseplan.catalogue.ExerciseKind;
import org.hiptriage.notification.exerciseplan.catalogue.PainBand;
import org.hiptriage.notification.exerciseplan.catalogue.Phase;
import org.hiptriage.notification.exerciseplan.catalogue.Programme;
import org.hiptriage.notification.exerciseplan.catalogue.ReturnStep;

/** Whether the entries of a catalogue fit one another. */
final class Coherence {
    private final String file;
    private final Catalogue catalogue;
    private final List<String> problems = new ArrayList<>();

    private Coherence(String file, Catalogue catalogue) {
        this.file = file;
        this.catalogue = catalogue;
    }

    static List<String> problemsOf(String file, Catalogue catalogue) {
        var coherence = new Coherence(file, catalogue);
        coherence.painRule();
        coherence.returnToRun();
        catalogue.exercises().values().forEach(coherence::exercise);
        catalogue.programmes().values().forEach(coherence::programme);
        coherence.require(
                catalogue.programmes().containsKey(Programme.GENERAL),
                "programmes",
                "one must be 'general', for where no condition is known");
        return coherence.problems.stream().sorted().toList();
    }

    private void painRule() {
        int next = 0;
        for (PainBand band : catalogue.painRule()) {
            require(
                    band.from() == next && band.to() >= band.from(),
                    "painRule",
                    "the bands must follow one another without a gap; one must begin at " + next);
            next = band.to() + 1;
        }
        require(next == 11, "painRule", "the last band must end at 10");
    }

    private void returnToRun() {
        int next = 1;
        for (ReturnStep step : catalogue.returnToRun()) {
            require(step.step() == next++, "returnToRun", "the steps must be numbered from 1 without a gap");
        }
    }

    private void exercise(Exercise exercise) {
        String place = "exercise " + exercise.code();
        require(
                exercise.repetitions().isPresent() || exercise.holdSeconds().isPresent(),
                place,
                "needs 'repetitions' or 'holdSeconds'");
        require(!exercise.steps().isEmpty(), place, "needs 'steps'");
    }

    private void programme(Programme programme) {
        int firstWeek = 1;
        for (Phase phase : programme.phases()) {
            String place = "programme " + programme.condition() + ", phase " + phase.code();
            require(
                    phase.fromWeek() == firstWeek && phase.toWeek() >= phase.fromWeek(),
                    place,
                    "must begin in week " + firstWeek + ", after the phase before it, and end no earlier");
            firstWeek = phase.toWeek() + 1;
            phase(place, phase);
        }
    }

    private void phase(String place, Phase phase) {
        require(!phase.exercises().isEmpty(), place, "needs 'exercises'");
        phase.exercises().stream()
                .filter(code -> !catalogue.exercises().containsKey(code))
                .forEach(code -> require(false, place, "there is no exercise '" + code + "'"));
        boolean strengthens = phase.exercises().stream()
                .filter(catalogue.exercises()::containsKey)
                .anyMatch(code -> catalogue.exercise(code).kind() == ExerciseKind.STRENGTHEN);
        require(
                !strengthens || phase.painScoreAtMost().isPresent(),
                place,
                "needs 'painScoreAtMost': strengthening waits until the sharp pain has eased");
    }

    private void require(boolean holds, String place, String otherwise) {
        if (!holds) {
            problems.add(file + ", " + place + ": " + otherwise);
        }
    }
}
