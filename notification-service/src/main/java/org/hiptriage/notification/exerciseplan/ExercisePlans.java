package org.hiptriage.notification.exerciseplan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.notification.delivery.runner.KnownRunner.KnownPlan;
import org.hiptriage.notification.exerciseplan.composition.PlanComposer;
import org.hiptriage.notification.exerciseplan.course.Clearance;
import org.hiptriage.notification.exerciseplan.course.Course;
import org.hiptriage.notification.exerciseplan.course.HoldReason;
import org.hiptriage.notification.exerciseplan.course.PlanState;
import org.hiptriage.notification.exerciseplan.course.Release;
import org.hiptriage.notification.outcome.Outcome;
import org.hiptriage.notification.outcome.Trigger;
import org.springframework.stereotype.Component;

/** What becomes of a runner's plan. The stream tells of a plan that may be followed, and of one that no longer may. */
@Component
public class ExercisePlans {
    private final PlanComposer composer;
    private final PlanRows rows;

    ExercisePlans(PlanComposer composer, PlanRows rows) {
        this.composer = composer;
        this.rows = rows;
    }

    /**
     * Lets an outcome begin a plan, a check-in move the present one, or a run change it, unless that rests on something
     * newer; an outcome without a plan holds what there is.
     *
     * @param alertIsOpen whether an alert of the runner stays open, which holds every plan
     */
    public PlanChange follow(Outcome outcome, boolean alertIsOpen, Optional<KnownPlan> current) {
        Optional<Course> before = current.flatMap(rows::course);
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
                    .map(course -> course.revised(
                            Clearance.unanswered(course, reasons(outcome, alertIsOpen)),
                            isOfNewest,
                            outcome.countsFrom()));
        }
        return outcome.trigger() == Trigger.CHECK_IN && before.isPresent()
                ? before.map(course -> checkedIn(course, outcome, alertIsOpen))
                : begun(outcome, alertIsOpen);
    }

    /**
     * Holds the runner's plan because an alert is open; not where a clinician released it since and the alert says nothing new.
     *
     * @param isNews whether the alert says something for the first time
     * @param at when what raised it was observed
     */
    public PlanChange holdForAlert(Optional<KnownPlan> current, boolean isNews, Instant at) {
        boolean isReleased = current.flatMap(rows::course)
                .filter(course -> Clearance.unanswered(course, List.of(HoldReason.ALERT_OPEN))
                        .isEmpty())
                .isPresent();
        return isReleased && !isNews ? PlanChange.none() : hold(current, HoldReason.ALERT_OPEN, at);
    }

    private PlanChange hold(Optional<KnownPlan> current, HoldReason reason, Instant at) {
        return current.filter(plan -> plan.state().equals(PlanState.ACTIVE.name()))
                .map(plan -> rows.course(plan)
                        .map(course -> {
                            Instant from = Stream.concat(
                                            Stream.of(at, plan.observedAt()),
                                            course.release().map(Release::at).stream())
                                    .max(Instant::compareTo)
                                    .orElse(at);
                            return rows.row(
                                    plan, course.held(List.of(reason), from).after(course, from));
                        })
                        .orElseGet(() -> rows.undatedHeld(plan, reason)))
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
        List<HoldReason> reasons = Clearance.unanswered(course, reasons(checkIn, alertIsOpen));
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
        return new PlanChange(Optional.of(rows.row(newest, course)), isTold, isActive && isNew);
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
