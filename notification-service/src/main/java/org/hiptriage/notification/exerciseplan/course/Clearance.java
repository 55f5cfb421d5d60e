package org.hiptriage.notification.exerciseplan.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a clinician's decision does to a held plan (decision 0024). */
public final class Clearance {
    private Clearance() {}

    /** The plan, let go on from the day after, whatever asked to be seen first. */
    public static Course released(Course course, String by, Instant at) {
        List<String> inSpiteOf = Stream.concat(
                        course.heldBecause().stream().filter(HoldReason::asksToBeSeen),
                        // Alerts that are open now hold it no more, even where something else held it before they did.
                        Stream.of(HoldReason.ALERT_OPEN))
                .map(HoldReason::code)
                .distinct()
                .toList();
        return course.resumed(course.clock().dateOf(at)).with(new Release(by, at, inSpiteOf));
    }

    /** Which of these reasons to wait a release has not answered; it answers what was there, until something new is said. */
    public static List<HoldReason> unanswered(Course course, List<HoldReason> reasons) {
        return reasons.stream()
                .filter(reason ->
                        course.release().filter(given -> given.covers(reason)).isEmpty())
                .toList();
    }

    /** Why not even a clinician can let it go on: by what the runner said last no exercise is suitable. */
    public static Optional<HoldReason> speaksAgainstRelease(Course course) {
        return course.heldBecause().stream()
                .filter(HoldReason::speaksAgainstExercise)
                .findFirst();
    }

    /** The plan once no alert is open any more: it goes on where nothing else holds it and the resolution lets it. */
    public static Course alertResolved(Course course, boolean goesOn, Instant at) {
        if (!course.heldBecause().contains(HoldReason.ALERT_OPEN)) {
            return course;
        }
        List<HoldReason> others = course.heldBecause().stream()
                .filter(reason -> !reason.equals(HoldReason.ALERT_OPEN))
                .toList();
        if (others.isEmpty() && goesOn) {
            return course.resumed(course.clock().dateOf(at));
        }
        return course.held(others.isEmpty() ? List.of(HoldReason.ALERT_RESOLVED) : others, at);
    }
}
