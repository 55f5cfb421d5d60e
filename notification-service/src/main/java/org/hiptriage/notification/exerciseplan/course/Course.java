package org.hiptriage.notification.exerciseplan.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.notification.exerciseplan.schedule.EarlierSession;
import org.hiptriage.notification.exerciseplan.schedule.PhaseOption;
import org.hiptriage.notification.exerciseplan.schedule.RunnerClock;
import org.hiptriage.notification.exerciseplan.schedule.Segment;
import org.hiptriage.notification.exerciseplan.schedule.Session;

/**
 * Everything from which a runner's plan is written: small, so that it is read and kept with each event.
 *
 * @param version from 1, rises with each change of what the runner is to do
 * @param basis what it is made from
 * @param clock the runner's dates and times
 * @param segments what was, is and will be done
 * @param waiting what is left of it while it is held
 * @param heldBecause why it may not be followed; empty where it may
 * @param progress where the runner is
 * @param earlier sessions of earlier versions
 * @param release who let it go on in spite of what held it; empty once it is held again
 */
public record Course(
        int version,
        Basis basis,
        RunnerClock clock,
        List<Segment> segments,
        List<Segment> waiting,
        List<HoldReason> heldBecause,
        Progress progress,
        List<EarlierSession> earlier,
        Optional<Release> release) {
    private static final int REMEMBERED_DAYS = 30;

    public Course {
        segments = List.copyOf(segments);
        waiting = List.copyOf(waiting);
        heldBecause = List.copyOf(heldBecause);
        earlier = List.copyOf(earlier);
    }

    /** A new one, not held. */
    public static Course of(Basis basis, RunnerClock clock, List<Segment> segments) {
        Segment first = segments.get(0);
        var progress = new Progress(Progress.Decision.STARTED, first.phase(), first.from());
        return new Course(1, basis, clock, segments, List.of(), List.of(), progress, List.of(), Optional.empty());
    }

    /** The same, made from something else. */
    public Course with(Basis newBasis) {
        return new Course(version, newBasis, clock, segments, waiting, heldBecause, progress, earlier, release);
    }

    /** The same, released by a clinician. */
    Course with(Release given) {
        return new Course(version, basis, clock, segments, waiting, heldBecause, progress, earlier, Optional.of(given));
    }

    private Course followed(List<Segment> schedule, Progress where) {
        return new Course(version, basis, clock, schedule, List.of(), List.of(), where, earlier, release);
    }

    /** Whether it may be followed. */
    public PlanState state() {
        return heldBecause.isEmpty() ? PlanState.ACTIVE : PlanState.HELD;
    }

    /** All of its phases, those that wait included, in order. */
    public List<Segment> all() {
        return Stream.concat(segments.stream(), waiting.stream()).toList();
    }

    /** The first day of the plan; while it has not begun, the day on which it would have. */
    public LocalDate startsOn() {
        return all().get(0).from();
    }

    /** Its sessions; of a held plan, only those from before. */
    public List<Session> sessions() {
        return Session.of(basis.runnerId(), clock, startsOn(), segments);
    }

    /** The same, held from an instant on, whatever was released before: sessions that have begun by then stay. */
    public Course held(List<HoldReason> reasons, Instant at) {
        LocalDate day = state() == PlanState.HELD ? LocalDate.MAX : clock.nextSessionDate(at);
        return new Course(
                version,
                basis,
                clock,
                segments.stream()
                        .flatMap(segment -> segment.before(day).stream())
                        .toList(),
                Stream.concat(segments.stream().flatMap(segment -> segment.since(day).stream()), waiting.stream())
                        .toList(),
                Stream.concat(heldBecause.stream().filter(HoldReason::needsAssessment), reasons.stream())
                        .distinct()
                        .toList(),
                progress,
                earlier,
                Optional.empty());
    }

    /** The same, no longer held: what was left begins on the day after, which tells where it goes on. */
    public Course resumed(LocalDate today) {
        LocalDate from = today.plusDays(1);
        long days = waiting.isEmpty()
                ? 0
                : Math.max(0, ChronoUnit.DAYS.between(waiting.get(0).from(), from));
        List<Segment> resumed =
                waiting.stream().map(segment -> segment.later(days)).toList();
        Progress where = resumed.stream()
                .findFirst()
                .map(first -> new Progress(progress.decision(), first.phase(), first.from()))
                .orElse(progress);
        return followed(Stream.concat(segments.stream(), resumed.stream()).toList(), where);
    }

    /**
     * The same after a run made an outcome anew: held for these reasons beside the ones from before. Of those, only what a
     * triage of the same report said is taken back.
     */
    public Course revised(List<HoldReason> reasons, boolean isOfNewestReport, Instant at) {
        List<HoldReason> all = Stream.concat(
                        heldBecause.stream().filter(reason -> !isOfNewestReport || !reason.isOfTriage()),
                        reasons.stream())
                .distinct()
                .toList();
        if (all.isEmpty()) {
            return state() == PlanState.HELD ? resumed(clock.dateOf(at)) : this;
        }
        return held(all, at);
    }

    /**
     * The same, moved by a check-in; held where no phase may be done with this pain score.
     *
     * @param options what of the programme may be done with that pain score
     */
    public Course moved(List<PhaseOption> options, int painScore, Instant at) {
        Basis now = basis.with(painScore);
        return new Movement(options, painScore, clock.dateOf(at))
                .of(segments, progress)
                .map(moved -> with(now).followed(moved.segments(), moved.progress()))
                .orElseGet(() -> with(now).held(List.of(HoldReason.PAIN_SCORE), at));
    }

    /** The same as the version after the one before, remembering what that had and this has not. */
    public Course after(Course before, Instant changedAt) {
        boolean isSame = segments.equals(before.segments)
                && heldBecause.equals(before.heldBecause)
                && basis.resultId().equals(before.basis.resultId());
        Set<LocalDate> dates = sessions().stream().map(Session::on).collect(Collectors.toSet());
        LocalDate oldest = clock.dateOf(changedAt).minusDays(REMEMBERED_DAYS);
        List<EarlierSession> remembered = Stream.concat(
                        before.earlier.stream(),
                        before.sessions().stream().map(session -> EarlierSession.of(session, changedAt)))
                .filter(session ->
                        !dates.contains(session.on()) && !session.on().isBefore(oldest))
                .collect(Collectors.toMap(EarlierSession::on, session -> session, (one, newer) -> newer))
                .values()
                .stream()
                .sorted(Comparator.comparing(EarlierSession::on))
                .toList();
        return new Course(
                isSame ? before.version : before.version + 1,
                basis,
                clock,
                segments,
                waiting,
                heldBecause,
                progress,
                remembered,
                release);
    }

    /** Whether somebody else than a check-in has to clear why it is held. */
    public boolean waitsForAssessment() {
        return heldBecause.stream().anyMatch(HoldReason::needsAssessment);
    }
}
