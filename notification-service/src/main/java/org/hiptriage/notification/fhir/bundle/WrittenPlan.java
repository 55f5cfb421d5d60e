package org.hiptriage.notification.fhir.bundle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.exerciseplan.catalogue.CitedText;
import org.hiptriage.notification.exerciseplan.catalogue.PainBand;
import org.hiptriage.notification.exerciseplan.catalogue.WarmUp;
import org.hiptriage.notification.exerciseplan.composition.PlannedExercise;
import org.hiptriage.notification.exerciseplan.composition.PlannedPhase;
import org.hiptriage.notification.exerciseplan.course.HoldReason;
import org.hiptriage.notification.exerciseplan.course.PlanState;

/**
 * An exercise plan as it is served, as far as FHIR tells it.
 *
 * @param state whether it may be followed
 * @param heldBecause why not; empty where it may
 * @param startsOn its first day; empty for a plan from before sessions had dates
 * @param resultId the outcome that it is made from
 * @param physicianFirst what to do before the first session
 * @param medicineNote what to know about medicine
 * @param warmUp what each session begins with
 * @param painRule what pain during an exercise means; empty where the rule does not hold
 * @param phases what is done, by weeks
 * @param exercises how each is done
 */
public record WrittenPlan(
        PlanState state,
        List<HoldReason> heldBecause,
        Optional<LocalDate> startsOn,
        UUID resultId,
        CitedText physicianFirst,
        CitedText medicineNote,
        WarmUp warmUp,
        List<PainBand> painRule,
        List<PlannedPhase> phases,
        List<PlannedExercise> exercises) {}
