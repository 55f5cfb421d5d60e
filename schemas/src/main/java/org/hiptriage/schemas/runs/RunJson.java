package org.hiptriage.schemas.runs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.problem.FieldProblem;

/** The run JSON of the contract, the same wherever a run is taken, shown or handed back. */
public final class RunJson {
    private RunJson() {}

    /**
     * Reads one run, of which only known fields may be there, and none of them null.
     *
     * @param receivedAt when it arrived; neither the end of the run nor its correction may be more than 5 minutes ahead of it
     * @return the event, whose ids follow from what is told, or every field that is wrong; no message repeats a value
     */
    public static RunReading read(ObjectNode json, Instant receivedAt) {
        var problems = new FieldProblems();
        RunRecorded run = new RunReader(json, problems).read(receivedAt);
        // What several fields say together can be judged only where each of them is right.
        List<FieldProblem> wrong = problems.isEmpty() ? RunValidation.problemsOf(run, receivedAt) : problems.listed();
        return wrong.isEmpty() ? new RunReading.Accepted(run) : new RunReading.Refused(wrong);
    }

    /** The run in the order of the contract; what is not known is left out. What is written can be sent again and is the same event. */
    public static ObjectNode write(RunRecorded run) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("runId", run.getRunId().toString());
        json.put("runnerId", run.getRunnerId());
        var offset = ZoneOffset.ofTotalSeconds(run.getOccurredAtOffsetSeconds());
        json.put(
                "startedAt",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(run.getStartedAt().atOffset(offset)));
        Optional.ofNullable(run.getZone()).ifPresent(zone -> json.put("zone", zone));
        json.put("durationSeconds", run.getDurationSeconds());
        Optional.ofNullable(run.getMovingSeconds()).ifPresent(seconds -> json.put("movingSeconds", seconds));
        Optional.ofNullable(run.getDistanceMeters()).ifPresent(meters -> json.put("distanceMeters", meters));
        Optional.ofNullable(run.getAscentMeters()).ifPresent(meters -> json.put("ascentMeters", meters));
        Optional.ofNullable(run.getDescentMeters()).ifPresent(meters -> json.put("descentMeters", meters));
        Optional.ofNullable(run.getAverageCadenceSpm()).ifPresent(steps -> json.put("averageCadenceSpm", steps));
        json.put("sport", run.getSport());
        Optional.ofNullable(run.getSubSport()).ifPresent(kind -> json.put("subSport", kind));
        Optional.ofNullable(run.getShoeId()).ifPresent(shoe -> json.put("shoeId", shoe));
        Optional.ofNullable(run.getDevice()).ifPresent(device -> json.put("device", device));
        json.put("manual", run.getManual());
        Optional.ofNullable(run.getModifiedAt()).ifPresent(at -> json.put("modifiedAt", at.toString()));
        json.put("deleted", run.getDeleted());
        json.put("source", run.getSource());
        return json;
    }
}
