package org.hiptriage.notification.exerciseplan.composition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hiptriage.notification.exerciseplan.catalogue.Catalogue;
import org.hiptriage.notification.exerciseplan.catalogue.Programme;
import org.hiptriage.notification.exerciseplan.catalogue.Source;
import org.hiptriage.notification.outcome.Outcome;

/** Makes a plan from an outcome; the same outcome always gives the same plan. */
public final class PlanComposer {
    private static final String EXTENSION = "ext:";

    private final Catalogue catalogue;

    /** Composes from this catalogue. */
    public PlanComposer(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The plan, held where the outcome does not let it begin.
     *
     * @return empty for a child, or where everything is spoken against
     */
    public Optional<Plan> compose(Outcome outcome) {
        if (outcome.planning().holds().contains(HoldReason.UNDER_16.code())) {
            return Optional.empty();
        }
        return programmesFor(outcome)
                .map(programme -> Selection.of(programme, tied(outcome, programme), outcome, catalogue))
                .filter(selection -> !selection.phases().isEmpty())
                .findFirst()
                .map(selection -> plan(outcome, selection, Holds.of(outcome)));
    }

    /** The first condition's programme; the general one where it has none, or where nothing of it may be done. */
    private Stream<Programme> programmesFor(Outcome outcome) {
        return Stream.concat(
                outcome.conditions().stream().limit(1).flatMap(condition -> catalogue.programmeFor(condition).stream()),
                Stream.of(catalogue.general()));
    }

    /** The programme of the condition that can not be told apart from the first. */
    private Optional<Programme> tied(Outcome outcome, Programme first) {
        return outcome.tie() && !first.condition().equals(Programme.GENERAL)
                ? outcome.conditions().stream().skip(1).findFirst().flatMap(catalogue::programmeFor)
                : Optional.empty();
    }

    private Plan plan(Outcome outcome, Selection selection, List<HoldReason> holds) {
        List<PlannedExercise> exercises = selection.phases().stream()
                .flatMap(phase -> phase.exercises().stream())
                .distinct()
                .map(code -> PlannedExercise.of(catalogue.exercise(code)))
                .toList();
        boolean painRuleHolds = catalogue.painRuleNotWith().stream().noneMatch(Selection.cautions(outcome)::contains);
        return new Plan(
                holds.isEmpty() ? PlanState.ACTIVE : PlanState.HELD,
                holds,
                outcome.resultId(),
                outcome.assessmentId(),
                outcome.runnerId(),
                outcome.side().code(),
                outcome.observedAt(),
                selection.programme().condition(),
                selection.tied().map(Programme::condition),
                catalogue.name() + " " + catalogue.version(),
                catalogue.physicianFirst(),
                catalogue.medicineNote(),
                catalogue.warmUp(),
                painRuleHolds ? catalogue.painRule() : List.of(),
                selection.phases(),
                selection.notYet(),
                selection.leftOut(),
                exercises,
                Session.of(selection.phases()),
                catalogue.returnToRun(),
                sources(selection, exercises));
    }

    private Map<String, Source> sources(Selection selection, List<PlannedExercise> exercises) {
        Map<String, Source> cited = new TreeMap<>();
        Stream.of(
                        catalogue.physicianFirst().sources().stream(),
                        catalogue.medicineNote().sources().stream(),
                        catalogue.warmUp().sources().stream(),
                        catalogue.painRule().stream().flatMap(band -> band.sources().stream()),
                        selection.phases().stream().flatMap(phase -> phase.sources().stream()),
                        exercises.stream().flatMap(exercise -> exercise.sources().stream()),
                        catalogue.returnToRun().stream().flatMap(step -> step.sources().stream()))
                .flatMap(keys -> keys)
                .filter(key -> key.startsWith(EXTENSION))
                .map(key -> key.substring(EXTENSION.length()))
                .forEach(key -> Optional.ofNullable(catalogue.sources().get(key))
                        .ifPresent(source -> cited.put(EXTENSION + key, source)));
        return cited;
    }
}
