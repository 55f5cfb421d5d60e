package org.hiptriage.notification.exerciseplan;

import java.time.Instant;
import java.util.Optional;
import org.hiptriage.notification.delivery.runner.KnownRunner.KnownPlan;
import org.hiptriage.notification.exerciseplan.course.Clearance;
import org.hiptriage.notification.exerciseplan.course.Course;
import org.hiptriage.notification.exerciseplan.course.HoldReason;
import org.hiptriage.notification.exerciseplan.course.PlanState;
import org.springframework.stereotype.Component;

/** What becomes of a runner's plan when a clinician decides. */
@Component
public class ClearedPlans {
    private final PlanRows rows;

    ClearedPlans(PlanRows rows) {
        this.rows = rows;
    }

    /** Why the plan can not be released, in words for a clinician; empty where it can. */
    public Optional<String> speaksAgainstRelease(Optional<KnownPlan> current) {
        Optional<KnownPlan> held = current.filter(plan -> plan.state().equals(PlanState.HELD.name()));
        if (held.isEmpty()) {
            return Optional.of("This runner has no held plan: there is nothing to release.");
        }
        Optional<Course> course = held.flatMap(rows::course);
        if (course.isEmpty()) {
            return Optional.of("This plan is from an earlier release without dates: a new assessment makes a new one.");
        }
        return course.flatMap(Clearance::speaksAgainstRelease)
                .map(HoldReason::code)
                .map(
                        code -> "The plan is held because of " + code
                                + ", which says that no exercise in it is suitable: only a newer report of the runner lets it go on.");
    }

    /** Lets the held plan go on; it stays as it is where something speaks against that. */
    public PlanChange release(Optional<KnownPlan> current, String by, Instant at) {
        return current.filter(plan -> speaksAgainstRelease(current).isEmpty())
                .flatMap(plan -> rows.course(plan)
                        .map(course -> rows.row(
                                plan, Clearance.released(course, by, at).after(course, at))))
                .map(row -> new PlanChange(Optional.of(row), true, true))
                .orElseGet(PlanChange::none);
    }

    /**
     * What the resolution of the last open alert does to the plan: it goes on the day after where nothing but that alert held
     * it, the resolution lets it, and it rests on a report that is not older than the alert.
     *
     * @param clears whether the resolution says that the warning sign does not stand in the way of exercise
     * @param observedAt the newest observation behind the alert
     */
    public PlanChange alertResolved(Optional<KnownPlan> current, boolean clears, Instant observedAt, Instant at) {
        return current.filter(plan -> plan.state().equals(PlanState.HELD.name()))
                .flatMap(plan -> rows.course(plan).flatMap(before -> {
                    boolean goesOn = clears && !plan.observedAt().isBefore(observedAt);
                    Course next = Clearance.alertResolved(before, goesOn, at);
                    boolean isActive = next.state() == PlanState.ACTIVE;
                    return next.equals(before)
                            ? Optional.<PlanChange>empty()
                            : Optional.of(new PlanChange(
                                    Optional.of(rows.row(plan, next.after(before, at))), isActive, isActive));
                }))
                .orElseGet(PlanChange::none);
    }
}
