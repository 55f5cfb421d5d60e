package org.hiptriage.notification.exerciseplan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.notification.delivery.runner.KnownRunner.KnownPlan;
import org.hiptriage.notification.delivery.runner.PlanRow;
import org.hiptriage.notification.exerciseplan.composition.PlanComposer;
import org.hiptriage.notification.exerciseplan.course.Course;
import org.hiptriage.notification.exerciseplan.course.HoldReason;
import org.hiptriage.notification.exerciseplan.course.PlanState;
import org.hiptriage.notification.outcome.Outcome;
import org.hiptriage.notification.outcome.Trigger;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a runner's plan. The stream tells of a plan that may be followed, and of one that no longer may. */
@Component
public class ExercisePlans {
    private final PlanComposer composer;
    private final JsonMapper json;

    ExercisePlans(PlanComposer composer, JsonMapper json) {
        this.composer = composer;
        this.json = json;
    }

    /**
     * Lets an outcome begin a plan, a check-in move the present one, or a run change it, unless that rests on something
     * newer; an outcome without a plan holds what there is.
     *
     * @param alertIsOpen whether an alert of the runner stays open, which holds every plan
     */
    public PlanChange follow(Outcome outcome, boolean alertIsOpen, Optional<KnownPlan> current) {
        Optional<Course> before = current.flatMap(this::course);
        Optional<Course> toRevise = before.filter(course ->
                current.filter(plan -> isRevision(outcome, plan, course)).isPresent());
        if (current.filter(plan -> isNewer(plan, outcome, toRevise.isPresent())).isPresent()) {
            return PlanChange.none();
        }
        Optional<Course> next = next(outcome, alertIsOpen, current, before, toRevise);
        if (next.isEmpty() && outcome.trigger() == Trigger.CHECK_IN) {
            return PlanChange.none();
        }
        return next.map(course -> changed(outcome, current, before, course))
                .orElseGet(
                        () -> hold(current, HoldReason.ofNone(outcome.planning().holds()), outcome.countsFrom()));
    }

    private Optional<Course> next(
            Outcome outcome,
            boolean alertIsOpen,
            Optional<KnownPlan> current,
            Optional<Course> before,
            Optional<Course> toRevise) {
        if (toRevise.isPresent()) {
            boolean isOfNewest = current.filter(plan -> plan.observedAt().isAfter(outcome.observedAt()))
                    .isEmpty();
            return toRevise.flatMap(course -> composer.revise(course, outcome))
                    .map(course -> course.revised(reasons(outcome, alertIsOpen), isOfNewest, outcome.countsFrom()));
        }
        return outcome.trigger() == Trigger.CHECK_IN && before.isPresent()
                ? before.map(course -> checkedIn(course, outcome, alertIsOpen))
                : begun(outcome, alertIsOpen);
    }

    /** Holds the runner's plan from an instant on, where it may be followed so far. */
    public PlanChange hold(Optional<KnownPlan> current, HoldReason reason, Instant at) {
        return current.filter(plan -> plan.state().equals(PlanState.ACTIVE.name()))
                .map(plan -> course(plan)
                        .map(course -> {
                            Instant from = at.isAfter(plan.observedAt()) ? at : plan.observedAt();
                            return row(plan, course.held(List.of(reason), from).after(course, from));
                        })
                        .orElseGet(() -> undatedHeld(plan, reason)))
                .map(row -> new PlanChange(Optional.of(row), true, false))
                .orElseGet(PlanChange::none);
    }

    /** A check-in begins a plan only where nothing speaks against it. */
    private Optional<Course> begun(Outcome outcome, boolean alertIsOpen) {
        if (outcome.trigger() == Trigger.CHECK_IN && !composer.holds(outcome).isEmpty()) {
            return Optional.empty();
        }
        return composer.compose(outcome)
                .map(course -> alertIsOpen
                        ? course.held(
                                Stream.concat(course.heldBecause().stream(), Stream.of(HoldReason.ALERT_OPEN))
                                        .toList(),
                                outcome.observedAt())
                        : course);
    }

    private Course checkedIn(Course course, Outcome checkIn, boolean alertIsOpen) {
        List<HoldReason> reasons = reasons(checkIn, alertIsOpen);
        if (!reasons.isEmpty()) {
            return course.held(reasons, checkIn.observedAt());
        }
        if (course.waitsForAssessment()) {
            return course;
        }
        return composer.move(course.resumed(course.clock().dateOf(checkIn.observedAt())), checkIn);
    }

    private List<HoldReason> reasons(Outcome outcome, boolean alertIsOpen) {
        return Stream.concat(
                        composer.holds(outcome).stream(),
                        alertIsOpen ? Stream.of(HoldReason.ALERT_OPEN) : Stream.empty())
                .toList();
    }

    private PlanChange changed(Outcome outcome, Optional<KnownPlan> current, Optional<Course> before, Course next) {
        Course course =
                before.map(earlier -> next.after(earlier, outcome.countsFrom())).orElse(next);
        boolean isActive = course.state() == PlanState.ACTIVE;
        boolean wasActive = current.filter(plan -> plan.state().equals(PlanState.ACTIVE.name()))
                .isPresent();
        boolean isNew =
                before.filter(earlier -> earlier.version() == course.version()).isEmpty();
        var newest = new KnownPlan(
                outcome.resultId(),
                current.map(KnownPlan::observedAt)
                        .filter(outcome.observedAt()::isBefore)
                        .orElse(outcome.observedAt()),
                outcome.triagedAt(),
                course.state().name(),
                Optional.empty(),
                Optional.empty());
        boolean isTold = (isActive || wasActive) && (isNew || outcome.trigger() != Trigger.RUN);
        return new PlanChange(Optional.of(row(newest, course)), isTold, isActive && isNew);
    }

    private PlanRow row(KnownPlan newest, Course course) {
        return new PlanRow(
                newest.resultId(),
                newest.observedAt(),
                newest.triagedAt(),
                course.state().name(),
                json.writeValueAsString(composer.plan(course)),
                course.version(),
                Optional.of(json.writeValueAsString(course)));
    }

    private Optional<Course> course(KnownPlan plan) {
        return plan.schedule().map(text -> json.readValue(text, Course.class));
    }

    /** A plan from before sessions had dates has nothing but its text. */
    private PlanRow undatedHeld(KnownPlan plan, HoldReason reason) {
        ObjectNode held = (ObjectNode) json.readTree(plan.undatedJson().orElse("{}"));
        held.put("state", PlanState.HELD.name());
        held.set("heldBecause", json.valueToTree(List.of(reason)));
        return new PlanRow(
                plan.resultId(),
                plan.observedAt(),
                plan.triagedAt(),
                PlanState.HELD.name(),
                json.writeValueAsString(held),
                1,
                Optional.empty());
    }

    /** Whether a run made anew what the plan rests on: its assessment, or the newest report. */
    private static boolean isRevision(Outcome outcome, KnownPlan plan, Course course) {
        return outcome.trigger() == Trigger.RUN
                && (course.basis().assessmentId().equals(outcome.assessmentId())
                        || plan.observedAt().equals(outcome.observedAt()));
    }

    /** Of what a run makes anew, the triage settles which is newer, whatever was reported in between. */
    private static boolean isNewer(KnownPlan plan, Outcome outcome, boolean isRevision) {
        int order = isRevision ? 0 : plan.observedAt().compareTo(outcome.observedAt());
        return order > 0 || (order == 0 && plan.triagedAt().isAfter(outcome.triagedAt()));
    }
}
