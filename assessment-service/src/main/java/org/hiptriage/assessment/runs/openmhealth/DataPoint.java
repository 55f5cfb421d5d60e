package org.hiptriage.assessment.runs.openmhealth;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.runs.RunContent;
import org.hiptriage.schemas.runs.RunReading;
import org.hiptriage.schemas.runs.RunValidation;

/**
 * Reads a data point of schema physical-activity, of Open mHealth (1.x, 2.x) or IEEE 1752.1 (1.x), as a run. Fields that tell
 * nothing of a run are passed over, as both standards allow any; what is missing stays unknown.
 */
final class DataPoint {
    static final String SOURCE = "/assessment-service/openmhealth";

    private static final String ACTIVITY = "body.activity_name";
    private static final String DISTANCE = "body.distance";
    private static final String CLIMB = "body.cumulative_elevation_gain";
    private static final String CADENCE = "body.average_cadence";
    private static final String STATISTIC = "body.descriptive_statistic";
    /** Open mHealth's name of the time without pauses, and IEEE's. */
    private static final List<String> NET_DURATION = List.of("body.effective_duration", "body.duration");

    private static final Map<String, String> PATHS = Map.of(
            "startedAt",
            TimeInterval.PATH,
            "durationSeconds",
            TimeInterval.PATH,
            "movingSeconds",
            "body.duration",
            "distanceMeters",
            DISTANCE,
            "ascentMeters",
            CLIMB,
            "averageCadenceSpm",
            CADENCE,
            "sport",
            ACTIVITY,
            "modifiedAt",
            Header.MODIFIED_AT);

    private final DataPointFields fields;
    private final FieldProblems problems = new FieldProblems();

    private DataPoint(JsonNode point) {
        this.fields = new DataPointFields(point, problems);
    }

    /** The run of this runner, whoever the data point says it belongs to. */
    static RunReading read(JsonNode point, String runnerId, Instant receivedAt) {
        return new DataPoint(point).read(runnerId, receivedAt);
    }

    private RunReading read(String runnerId, Instant receivedAt) {
        Header header = Header.read(fields);
        RunRecorded.Builder run = RunRecorded.newBuilder()
                .setReceivedAt(receivedAt.truncatedTo(ChronoUnit.MILLIS))
                .setSource(SOURCE)
                .setRunnerId(runnerId)
                .setManual(header.selfReported());
        header.modifiedAt().ifPresent(at -> run.setModifiedAt(at.truncatedTo(ChronoUnit.MILLIS)));
        activity(run);
        Optional<TimeInterval> interval = TimeInterval.read(fields);
        numbers(run);
        if (interval.isEmpty() || !problems.isEmpty()) {
            return new RunReading.Refused(problems.listed());
        }
        times(run, interval.get(), header);
        RunRecorded recorded = RunContent.identified(run);
        List<FieldProblem> wrong = RunValidation.problemsOf(recorded, receivedAt);
        return wrong.isEmpty()
                ? new RunReading.Accepted(recorded)
                : new RunReading.Refused(
                        wrong.stream().map(DataPoint::inItsOwnWords).toList());
    }

    private void activity(RunRecorded.Builder run) {
        Optional<String> name = fields.text(ACTIVITY);
        if (!fields.has(ACTIVITY)) {
            fields.wrong(ACTIVITY, "is required: it must name the activity, for example running");
        }
        if (fields.has(STATISTIC)) {
            fields.wrong(STATISTIC, "must not be there: a statistic over several sessions is no run");
        }
        Activity activity = Activity.named(name.orElse(""));
        run.setSport(activity.sport());
        activity.subSport().ifPresent(run::setSubSport);
    }

    private void numbers(RunRecorded.Builder run) {
        fields.quantity(DISTANCE, Units.METERS).ifPresent(run::setDistanceMeters);
        fields.quantity(CLIMB, Units.METERS).ifPresent(run::setAscentMeters);
        // Strokes and laps are no steps, and 0 is what devices write where they do not know it.
        if (fields.text(CADENCE + ".unit")
                .filter(Units.STEPS_PER_MINUTE::containsKey)
                .isPresent()) {
            OptionalDouble steps = fields.quantity(CADENCE, Units.STEPS_PER_MINUTE);
            steps.stream().filter(known -> known != 0).forEach(run::setAverageCadenceSpm);
        }
        NET_DURATION.stream()
                .map(path -> fields.quantity(path, Units.SECONDS))
                .flatMap(seconds -> seconds.stream().boxed())
                .findFirst()
                .ifPresent(seconds -> run.setMovingSeconds(Math.round(seconds)));
    }

    private static void times(RunRecorded.Builder run, TimeInterval interval, Header header) {
        Instant startedAt = interval.startedAt().toInstant().truncatedTo(ChronoUnit.MILLIS);
        run.setStartedAt(startedAt);
        run.setOccurredAt(startedAt);
        run.setOccurredAtOffsetSeconds(interval.startedAt().getOffset().getTotalSeconds());
        run.setDurationSeconds(interval.duration().toSeconds());
        run.setRunId(header.id().orElseGet(() -> EventIds.run(run.getRunnerId(), SOURCE, startedAt)));
    }

    private static FieldProblem inItsOwnWords(FieldProblem problem) {
        return new FieldProblem(PATHS.getOrDefault(problem.field(), problem.field()), problem.message());
    }
}
