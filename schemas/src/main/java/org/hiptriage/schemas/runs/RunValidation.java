package org.hiptriage.schemas.runs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Judges recorded runs, whoever publishes them: the edge before it does, and each reader again, for anybody may write. */
public final class RunValidation {
    private final RunRecorded run;
    private final FieldProblems problems = new FieldProblems();

    private RunValidation(RunRecorded run) {
        this.run = run;
    }

    /**
     * What is wrong with the run, empty where nothing is; messages hold no value of it.
     *
     * @param now no clock of a publisher is trusted: a run of the year 2090 would make all real ones look old
     */
    public static List<FieldProblem> problemsOf(RunRecorded run, Instant now) {
        var validation = new RunValidation(run);
        validation.names();
        validation.times(run.getReceivedAt().isBefore(now) ? run.getReceivedAt() : now);
        validation.numbers();
        return validation.problems.listed();
    }

    private void names() {
        unless(Limits.isRunnerId(run.getRunnerId()), "runnerId", Limits.RUNNER_ID);
        unless(RunLimits.isSport(run.getSport()), "sport", RunLimits.SPORT);
        optional(run.getSubSport(), RunLimits::isSport, "subSport", RunLimits.SPORT);
        optional(run.getShoeId(), RunLimits::isShoe, "shoeId", RunLimits.SHOE);
        optional(run.getDevice(), RunLimits::isDevice, "device", RunLimits.DEVICE);
        unless(RunLimits.isSource(run.getSource()), "source", RunLimits.SOURCE);
        optional(run.getZone(), Limits::isZone, "zone", Limits.ZONE);
    }

    private void times(Instant known) {
        Instant startedAt = run.getStartedAt();
        boolean offset = Math.abs((long) run.getOccurredAtOffsetSeconds()) <= ZoneOffset.MAX.getTotalSeconds();
        unless(offset, "occurredAtOffsetSeconds", "must be from -64800 to 64800 seconds");
        unless(run.getOccurredAt().equals(startedAt), "occurredAt", "must be the same as startedAt");
        unless(!Limits.isTooLongAgo(startedAt), "startedAt", Limits.TOO_LONG_AGO);
        optional(run.getModifiedAt(), at -> !Limits.isTooFarAhead(at, known), "modifiedAt", Limits.TOO_FAR_AHEAD);
        optional(run.getModifiedAt(), at -> !Limits.isTooLongAgo(at), "modifiedAt", Limits.TOO_LONG_AGO);
        if (Limits.isTooFarAhead(startedAt, known)) {
            problems.add("startedAt", Limits.TOO_FAR_AHEAD);
        } else if (RunLimits.isDuration(run.getDurationSeconds())) {
            Instant end = startedAt.plusSeconds(run.getDurationSeconds());
            unless(!Limits.isTooFarAhead(end, known), "startedAt", RunLimits.NOT_OVER);
        }
    }

    private void numbers() {
        long duration = run.getDurationSeconds();
        unless(RunLimits.isDuration(duration), "durationSeconds", RunLimits.DURATION);
        optional(
                run.getMovingSeconds(), moving -> moving >= 0 && moving <= duration, "movingSeconds", RunLimits.MOVING);
        optional(run.getDistanceMeters(), RunLimits::isDistance, "distanceMeters", RunLimits.DISTANCE);
        optional(run.getDistanceMeters(), this::canBeRun, "distanceMeters", RunLimits.TOO_FAST);
        optional(run.getAscentMeters(), RunLimits::isClimb, "ascentMeters", RunLimits.CLIMB);
        optional(run.getDescentMeters(), RunLimits::isClimb, "descentMeters", RunLimits.CLIMB);
        optional(run.getAverageCadenceSpm(), RunLimits::isCadence, "averageCadenceSpm", RunLimits.CADENCE);
    }

    /** By the elapsed time: the moving time of some devices leaves out the first seconds of a short run. */
    private boolean canBeRun(double meters) {
        return !RunLimits.isDistance(meters)
                || !RunLimits.isDuration(run.getDurationSeconds())
                || RunLimits.isSpeed(run.getSport(), meters, run.getDurationSeconds());
    }

    private <T> void optional(@Nullable T value, Predicate<T> right, String field, String message) {
        Optional.ofNullable(value).filter(right.negate()).ifPresent(wrong -> problems.add(field, message));
    }

    private void unless(boolean right, String field, String message) {
        if (!right) {
            problems.add(field, message);
        }
    }
}
