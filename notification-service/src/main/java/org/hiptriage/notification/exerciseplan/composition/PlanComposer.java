package org.hiptriage.notification.exerciseplan.composition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.notification.exerciseplan.catalogue.Catalogue;
import org.hiptriage.notification.exerciseplan.catalogue.Programme;
import org.hiptriage.notification.exerciseplan.course.Basis;
import org.hiptriage.notification.exerciseplan.course.Course;
import org.hiptriage.notification.exerciseplan.course.HoldReason;
import org.hiptriage.notification.exerciseplan.schedule.PhaseOption;
import org.hiptriage.notification.exerciseplan.schedule.RunnerClock;
import org.hiptriage.notification.exerciseplan.schedule.Segment;
import org.hiptriage.notification.exerciseplan.schedule.Segments;
import org.hiptriage.notification.outcome.Outcome;

/** Makes a plan from an outcome, and moves it; the same outcomes always give the same plan. */
public final class PlanComposer {
    private final Catalogue catalogue;

    /** Composes from this catalogue. */
    public PlanComposer(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A new plan from the day after the observation, or after the triage of a run, held where the outcome does not let it begin.
     *
     * @return empty for a child, or where everything is spoken against
     */
    public Optional<Course> compose(Outcome outcome) {
        if (outcome.planning().holds().contains(HoldReason.UNDER_16.code())) {
            return Optional.empty();
        }
        return programmesFor(outcome)
                .map(programme -> course(basis(outcome, programme), outcome))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Why a plan may not be followed after this outcome; empty where it may. */
    public List<HoldReason> holds(Outcome outcome) {
        return Holds.of(outcome);
    }

    /**
     * The plan after a run made the outcome that it rests on anew: as it was, save for what that changes.
     *
     * @return empty where nothing of any programme may be done now
     */
    public Optional<Course> revise(Course course, Outcome run) {
        return compose(run).flatMap(composed -> {
            Basis now = course.basis().painScore().stream()
                    .mapToObj(composed.basis()::with)
                    .findFirst()
                    .orElse(composed.basis());
            List<PhaseOption> options = selection(now).options();
            boolean isSame = now.hasSameProgramme(course.basis())
                    && options.equals(selection(course.basis()).options());
            return isSame
                    ? Optional.of(course.with(course.basis().with(now.cautions())))
                    : course(now, course.clock(), run.countsFrom())
                            .map(anew -> course.heldBecause().isEmpty()
                                    ? anew
                                    : anew.held(course.heldBecause(), run.countsFrom()));
        });
    }

    /** The plan after a check-in at self-care, moved by its pain score; as it is where it says none. */
    public Course move(Course course, Outcome checkIn) {
        return checkIn.planning().painScore().stream()
                .mapToObj(painScore -> course.moved(
                        selection(course.basis().with(painScore)).options(), painScore, checkIn.observedAt()))
                .findFirst()
                .orElse(course);
    }

    /** All that the runner is shown of it. */
    public Plan plan(Course course) {
        return PlanSheet.of(course, selection(course.basis()), catalogue);
    }

    private Optional<Course> course(Basis basis, Outcome outcome) {
        var clock = new RunnerClock(outcome.planning().zone(), outcome.offsetSeconds());
        List<HoldReason> holds = holds(outcome);
        return course(basis, clock, outcome.countsFrom())
                .map(course -> holds.isEmpty() ? course : course.held(holds, outcome.countsFrom()));
    }

    private Optional<Course> course(Basis basis, RunnerClock clock, Instant countsFrom) {
        List<Segment> segments = Segments.laid(
                selection(basis).options(), clock.dateOf(countsFrom).plusDays(1), 0, basis.painScore());
        return segments.isEmpty() ? Optional.empty() : Optional.of(Course.of(basis, clock, segments));
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

    private Basis basis(Outcome outcome, Programme programme) {
        return new Basis(
                outcome.resultId(),
                outcome.assessmentId(),
                outcome.runnerId(),
                outcome.side().code(),
                outcome.observedAt(),
                programme.condition(),
                tied(outcome, programme).map(Programme::condition),
                Selection.cautions(outcome),
                outcome.planning().painScore());
    }

    /** A programme that a newer catalogue has no more gives way to the general one. */
    private Selection selection(Basis basis) {
        return Selection.of(
                catalogue.programmeFor(basis.programme()).orElseGet(catalogue::general),
                basis.sharedWith().flatMap(catalogue::programmeFor),
                basis.cautions(),
                basis.painScore(),
                catalogue);
    }
}
