package org.hiptriage.notification.exerciseplan.composition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.exerciseplan.catalogue.CitedText;
import org.hiptriage.notification.exerciseplan.catalogue.PainBand;
import org.hiptriage.notification.exerciseplan.catalogue.ReturnStep;
import org.hiptriage.notification.exerciseplan.catalogue.Source;
import org.hiptriage.notification.exerciseplan.catalogue.WarmUp;
import org.hiptriage.notification.exerciseplan.course.HoldReason;
import org.hiptriage.notification.exerciseplan.course.PlanState;
import org.hiptriage.notification.exerciseplan.course.Progress;
import org.hiptriage.notification.exerciseplan.course.Release;
import org.hiptriage.notification.exerciseplan.schedule.Session;

/**
 * A runner's exercise plan.
 *
 * @param state whether it may be followed
 * @param heldBecause why not; empty where it may
 * @param released who let it go on in spite of what held it
 * @param version from 1, rises with each change of what the runner is to do, from plan to plan
 * @param startsOn the runner's date of its first day
 * @param zone IANA time zone of its dates; empty where only the offset is known
 * @param progress where the runner is, by the newest report
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
 * @param sessions one for each time to exercise, one a day at most; of a held plan, only those from before
 * @param returnToRun the steps back to running
 * @param sources what each ext: key in here stands for
 */
public record Plan(
        PlanState state,
        List<HoldReason> heldBecause,
        Optional<Release> released,
        int version,
        LocalDate startsOn,
        Optional<String> zone,
        Progress progress,
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
        Map<String, Source> sources) {}
