package org.hiptriage.notification.exerciseplan.composition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.notification.exerciseplan.catalogue.CitedText;
import org.hiptriage.notification.exerciseplan.catalogue.PainBand;
import org.hiptriage.notification.exerciseplan.catalogue.ReturnStep;
import org.hiptriage.notification.exerciseplan.catalogue.Source;
import org.hiptriage.notification.exerciseplan.catalogue.WarmUp;

/**
 * A runner's exercise plan.
 *
 * @param state whether it may be followed
 * @param heldBecause why not; empty where it may
 * @param resultId the outcome it is made from
 * @param assessmentId the assessment behind it
 * @param runnerId the runner, opaque
 * @param side left, right or both; empty where it was not said
 * @param observedAt when what it is made from was observed
 * @param programme code of the condition whose programme it follows, or general
 * @param sharedWith code of the condition that ties with it: only exercises of both programmes are in the plan
 * @param catalogue name and version of the catalogue
 * @param physicianFirst what to do before the first session
 * @param medicineNote what to know about medicine
 * @param warmUp what each session begins with
 * @param painRule what pain during an exercise means; empty where the rule does not hold
 * @param phases what is done, by weeks
 * @param notYet phases that wait for a lower pain score, or for one at all
 * @param leftOut exercises that something speaks against
 * @param exercises how each is done
 * @param sessions one for each time to exercise
 * @param returnToRun the steps back to running
 * @param sources what each ext: key in here stands for
 */
public record Plan(
        PlanState state,
        List<HoldReason> heldBecause,
        UUID resultId,
        UUID assessmentId,
        String runnerId,
        Optional<String> side,
        Instant observedAt,
        String programme,
        Optional<String> sharedWith,
        String catalogue,
        CitedText physicianFirst,
        CitedText medicineNote,
        WarmUp warmUp,
        List<PainBand> painRule,
        List<PlannedPhase> phases,
        List<NotYet> notYet,
        List<LeftOut> leftOut,
        List<PlannedExercise> exercises,
        List<Session> sessions,
        List<ReturnStep> returnToRun,
        Map<String, Source> sources) {
    /** The same plan, held for one more reason. */
    public Plan heldFor(HoldReason reason) {
        return new Plan(
                PlanState.HELD,
                Stream.concat(heldBecause.stream(), Stream.of(reason)).toList(),
                resultId,
                assessmentId,
                runnerId,
                side,
                observedAt,
                programme,
                sharedWith,
                catalogue,
                physicianFirst,
                medicineNote,
                warmUp,
                painRule,
                phases,
                notYet,
                leftOut,
                exercises,
                sessions,
                returnToRun,
                sources);
    }
}
