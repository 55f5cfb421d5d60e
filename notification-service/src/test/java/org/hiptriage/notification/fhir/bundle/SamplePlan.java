package org.hiptriage.notification.fhir.bundle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.exerciseplan.catalogue.Catalogue;
import org.hiptriage.notification.exerciseplan.catalogue.yaml.CatalogueFile;
import org.hiptriage.notification.exerciseplan.composition.PlannedExercise;
import org.hiptriage.notification.exerciseplan.composition.PlannedPhase;
import org.hiptriage.notification.exerciseplan.course.HoldReason;
import org.hiptriage.notification.exerciseplan.course.PlanState;

/** Plans for tests of what is written from them. */
final class SamplePlan {
    private static final Catalogue CATALOGUE = CatalogueFile.shipped();

    private SamplePlan() {}

    /** An active plan of one phase with every exercise of the catalogue. */
    static WrittenPlan ofAllExercises() {
        return plan(PlanState.ACTIVE, List.of());
    }

    /** The same, held because an alert is open. */
    static WrittenPlan held() {
        return plan(PlanState.HELD, List.of(HoldReason.ALERT_OPEN));
    }

    private static WrittenPlan plan(PlanState state, List<HoldReason> reasons) {
        List<String> codes = List.copyOf(CATALOGUE.exercises().keySet());
        return new WrittenPlan(
                state,
                reasons,
                Optional.of(LocalDate.parse("2026-11-21")),
                Samples.RESULT,
                CATALOGUE.physicianFirst(),
                CATALOGUE.medicineNote(),
                CATALOGUE.warmUp(),
                CATALOGUE.painRule(),
                List.of(new PlannedPhase("all", "Everything", 2, 3, 4, codes, List.of())),
                CATALOGUE.exercises().values().stream()
                        .map(exercise -> new PlannedExercise(
                                exercise.code(),
                                exercise.name(),
                                "stretch",
                                exercise.sets(),
                                exercise.repetitions(),
                                exercise.holdSeconds(),
                                exercise.perLeg(),
                                exercise.equipment(),
                                exercise.steps(),
                                exercise.extension(),
                                exercise.sources()))
                        .toList());
    }
}
