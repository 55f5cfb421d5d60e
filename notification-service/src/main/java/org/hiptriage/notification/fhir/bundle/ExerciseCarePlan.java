package org.hiptriage.notification.fhir.bundle;

import static org.hiptriage.schemas.fhir.Datatypes.coding;
import static org.hiptriage.schemas.fhir.Datatypes.concept;
import static org.hiptriage.schemas.fhir.Datatypes.narrative;
import static org.hiptriage.schemas.fhir.Datatypes.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.exerciseplan.composition.PlannedExercise;
import org.hiptriage.notification.exerciseplan.composition.PlannedPhase;
import org.hiptriage.notification.exerciseplan.course.HoldReason;
import org.hiptriage.notification.exerciseplan.course.PlanState;
import org.hiptriage.schemas.fhir.CodeSystems;
import org.hiptriage.schemas.fhir.Element;

/** An exercise plan as a CarePlan: an activity for each exercise of each phase; on hold where the plan is held. */
final class ExerciseCarePlan {
    private final WrittenPlan plan;

    private ExerciseCarePlan(WrittenPlan plan) {
        this.plan = plan;
    }

    static Element of(WrittenPlan plan, TriageResult result, Element patient, List<Element> causes) {
        return new ExerciseCarePlan(plan).carePlan(result, patient, causes);
    }

    private Element carePlan(TriageResult result, Element patient, List<Element> causes) {
        List<String> notes = notes();
        List<String> text = new ArrayList<>(List.of("Exercise plan, " + (isHeld() ? "held" : "active")));
        text.addAll(notes);
        return Element.resource("CarePlan")
                .with("text", narrative(text))
                .with("status", isHeld() ? "on-hold" : "active")
                .with("intent", "plan")
                .with("title", "Exercise plan")
                .with("description", "Exercises for a sore hip. " + result.packs())
                .with("subject", patient)
                .maybe("period", plan.startsOn().map(this::period))
                .with("created", result.triagedAt().toString())
                .all("addresses", causes)
                .all("activity", activities())
                .all("note", notes.stream().map(words -> note(words)).toList());
    }

    private boolean isHeld() {
        return plan.state() == PlanState.HELD;
    }

    private Element period(LocalDate startsOn) {
        Optional<LocalDate> last = plan.phases().stream()
                .map(PlannedPhase::toWeek)
                .max(Integer::compare)
                .map(week -> startsOn.plusWeeks(week).minusDays(1));
        return Element.empty().with("start", startsOn.toString()).maybe("end", last.map(LocalDate::toString));
    }

    private List<Element> activities() {
        return plan.phases().stream()
                .flatMap(phase -> plan.exercises().stream()
                        .filter(exercise -> phase.exercises().contains(exercise.code()))
                        .map(exercise -> activity(phase, exercise)))
                .toList();
    }

    private Element activity(PlannedPhase phase, PlannedExercise exercise) {
        Element repeat = Element.empty()
                .maybe("boundsPeriod", plan.startsOn().map(startsOn -> bounds(phase, startsOn)))
                .with("frequency", phase.sessionsPerWeek())
                .with("period", 1)
                .with("periodUnit", "wk");
        Element detail = Element.empty()
                .with(
                        "code",
                        concept(
                                exercise.name(),
                                List.of(coding(CodeSystems.EXERCISE, exercise.code(), exercise.name()))))
                .with("status", isHeld() ? "on-hold" : "scheduled")
                .maybe("statusReason", heldBecause().map(words -> concept(words, List.of())))
                .with("doNotPerform", isHeld())
                .with("scheduledTiming", Element.empty().with("repeat", repeat))
                .with("description", phase.title() + ": " + dose(exercise) + ". " + String.join(" ", exercise.steps()));
        return Element.empty().with("detail", detail);
    }

    private static Element bounds(PlannedPhase phase, LocalDate startsOn) {
        return Element.empty()
                .with("start", startsOn.plusWeeks(phase.fromWeek() - 1L).toString())
                .with("end", startsOn.plusWeeks(phase.toWeek()).minusDays(1).toString());
    }

    private static String dose(PlannedExercise exercise) {
        var words = new StringBuilder().append(exercise.sets()).append(exercise.sets() == 1 ? " set" : " sets");
        exercise.repetitions().ifPresent(times -> words.append(" of ").append(times));
        exercise.holdSeconds()
                .ifPresent(seconds -> words.append(", held ").append(seconds).append(" seconds"));
        return words.append(exercise.perLeg() ? ", with each leg" : "").toString();
    }

    private Optional<String> heldBecause() {
        return Optional.of(String.join(
                        " ", plan.heldBecause().stream().map(HoldReason::text).toList()))
                .filter(words -> !words.isBlank());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        heldBecause().ifPresent(words -> notes.add("Held: " + words));
        notes.add(plan.physicianFirst().text());
        notes.add("Warm-up, " + plan.warmUp().minutes() + " minutes: "
                + plan.warmUp().text());
        plan.painRule()
                .forEach(band -> notes.add("Pain of " + band.from() + " to " + band.to() + " of 10 during an exercise: "
                        + band.meaning()));
        notes.add(plan.medicineNote().text());
        return notes;
    }
}
