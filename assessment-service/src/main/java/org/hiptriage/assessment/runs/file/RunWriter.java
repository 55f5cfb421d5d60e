package org.hiptriage.assessment.runs.file;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.regex.Pattern;
import org.hiptriage.assessment.runs.file.activity.Activity;
import org.hiptriage.assessment.runs.file.activity.Broken;
import org.hiptriage.assessment.runs.file.activity.Cadence;
import org.hiptriage.assessment.runs.file.activity.Found;
import org.hiptriage.assessment.runs.file.activity.Totals;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.runs.RunContent;
import org.hiptriage.schemas.runs.RunLimits;
import org.hiptriage.schemas.runs.RunReading;
import org.hiptriage.schemas.runs.RunValidation;

/** Writes the activities of a file as the runs of one runner. */
final class RunWriter {
    private static final String NO_START =
            "is not in the file: the device did not know the date. Export the activity again, or type the run in";
    private static final String NO_DURATION =
            "is not in the file and does not follow from its points. Export the activity again, or type the run in";

    /** A name with so many digits in a row may hold a serial number. */
    private static final Pattern SERIAL_NUMBER = Pattern.compile("\\d{6}");

    private static final double TENTHS = 10;

    private final Upload upload;
    private final RunFile.Format format;

    RunWriter(Upload upload, RunFile.Format format) {
        this.upload = upload;
        this.format = format;
    }

    /** The run, or what stands against there being one. */
    RunReading write(Found found) {
        if (found instanceof Broken broken) {
            return refused(broken.field(), broken.reason());
        }
        var activity = (Activity) found;
        Totals totals = activity.totals();
        if (totals.startedAt().isEmpty()) {
            return refused("startedAt", NO_START);
        }
        if (totals.elapsedSeconds().isEmpty()) {
            return refused("durationSeconds", NO_DURATION);
        }
        RunRecorded run = run(activity, totals.startedAt().get().truncatedTo(ChronoUnit.MILLIS));
        List<FieldProblem> problems = RunValidation.problemsOf(run, upload.receivedAt());
        return problems.isEmpty() ? new RunReading.Accepted(run) : new RunReading.Refused(problems);
    }

    private RunRecorded run(Activity activity, Instant startedAt) {
        Totals totals = activity.totals();
        long duration = Math.round(totals.elapsedSeconds().orElseThrow());
        var run = RunRecorded.newBuilder()
                .setReceivedAt(upload.receivedAt().truncatedTo(ChronoUnit.MILLIS))
                .setRunnerId(upload.runnerId())
                .setSource(format.source())
                .setRunId(EventIds.run(upload.runnerId(), format.source(), startedAt))
                .setStartedAt(startedAt)
                .setOccurredAt(startedAt)
                .setOccurredAtOffsetSeconds(offsetSeconds(activity, startedAt))
                .setDurationSeconds(duration)
                .setSport(activity.sport().name())
                .setManual(false)
                .setDeleted(false);
        // Two roundings must not make the part longer than the whole.
        totals.movingSeconds().ifPresent(moving -> run.setMovingSeconds(Math.min(duration, Math.round(moving))));
        rounded(totals.distanceMeters(), run::setDistanceMeters);
        rounded(totals.ascentMeters(), run::setAscentMeters);
        rounded(totals.descentMeters(), run::setDescentMeters);
        rounded(Cadence.stepsPerMinute(totals.cadence(), activity.sport()), run::setAverageCadenceSpm);
        activity.sport().kind().ifPresent(run::setSubSport);
        upload.zone().ifPresent(run::setZone);
        upload.shoeId().ifPresent(run::setShoeId);
        device(activity).ifPresent(run::setDevice);
        return RunContent.identified(run);
    }

    /** The caller knows the zone; the file at most what the device's clock was set to. */
    private int offsetSeconds(Activity activity, Instant startedAt) {
        return upload.zone()
                .map(zone -> ZoneId.of(zone).getRules().getOffset(startedAt).getTotalSeconds())
                .orElse(activity.offsetSeconds().orElse(0));
    }

    private static Optional<String> device(Activity activity) {
        return activity.device()
                .map(String::strip)
                .filter(RunLimits::isDevice)
                .filter(name -> !SERIAL_NUMBER.matcher(name).find());
    }

    private static void rounded(OptionalDouble value, DoubleConsumer setter) {
        value.ifPresent(number -> setter.accept(Math.rint(number * TENTHS) / TENTHS));
    }

    private static RunReading refused(String field, String reason) {
        return new RunReading.Refused(List.of(new FieldProblem(field, reason)));
    }
}
