package org.hiptriage.schemas.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.field.ObjectFields;
import org.hiptriage.schemas.ids.EventIds;

/** Reads the fields of one run in the order of the contract, noting every problem. */
final class RunReader {
    private static final List<String> FIELDS = List.of(
            "runId",
            "runnerId",
            "startedAt",
            "zone",
            "durationSeconds",
            "movingSeconds",
            "distanceMeters",
            "ascentMeters",
            "descentMeters",
            "averageCadenceSpm",
            "sport",
            "subSport",
            "shoeId",
            "device",
            "manual",
            "modifiedAt",
            "deleted",
            "source");
    private static final String YES_OR_NO = "must be true or false";

    private final ObjectFields fields;

    RunReader(ObjectNode run, FieldProblems problems) {
        this.fields = new ObjectFields(run, problems);
    }

    /** The event; only to be used where no problem was noted. */
    RunRecorded read(Instant receivedAt) {
        RunRecorded.Builder run = RunRecorded.newBuilder().setReceivedAt(receivedAt.truncatedTo(ChronoUnit.MILLIS));
        identity(run);
        numbers(run);
        fields.text("zone", Limits::isZone, Limits.ZONE).ifPresent(run::setZone);
        run.setSport(required("sport", RunLimits::isSport, RunLimits.SPORT));
        fields.text("subSport", RunLimits::isSport, RunLimits.SPORT).ifPresent(run::setSubSport);
        fields.text("shoeId", RunLimits::isShoe, RunLimits.SHOE).ifPresent(run::setShoeId);
        fields.text("device", RunLimits::isDevice, RunLimits.DEVICE).ifPresent(run::setDevice);
        run.setManual(fields.yesOrNo("manual", YES_OR_NO).orElse(false));
        fields.moment("modifiedAt").ifPresent(at -> run.setModifiedAt(millis(at)));
        run.setDeleted(fields.yesOrNo("deleted", YES_OR_NO).orElse(false));
        fields.refuseOthersThan(FIELDS, "a run");
        return RunContent.identified(run);
    }

    private void identity(RunRecorded.Builder run) {
        var runId = fields.chosenId("runId");
        String runnerId = required("runnerId", Limits::isRunnerId, Limits.RUNNER_ID);
        fields.requireMoment("startedAt");
        OffsetDateTime startedAt = fields.moment("startedAt").orElseGet(() -> Instant.EPOCH.atOffset(ZoneOffset.UTC));
        String source = required("source", RunLimits::isSource, RunLimits.SOURCE);
        run.setRunnerId(runnerId);
        run.setSource(source);
        run.setStartedAt(millis(startedAt));
        run.setOccurredAt(millis(startedAt));
        run.setOccurredAtOffsetSeconds(startedAt.getOffset().getTotalSeconds());
        run.setRunId(runId.orElseGet(() -> EventIds.run(runnerId, source, millis(startedAt))));
    }

    private void numbers(RunRecorded.Builder run) {
        fields.require("durationSeconds", RunLimits.DURATION);
        run.setDurationSeconds(fields.integer("durationSeconds", RunLimits::isDuration, RunLimits.DURATION)
                .orElse(0));
        fields.integer("movingSeconds", seconds -> seconds >= 0, RunLimits.MOVING)
                .ifPresent(seconds -> run.setMovingSeconds((long) seconds));
        fields.number("distanceMeters", RunLimits::isDistance, RunLimits.DISTANCE)
                .ifPresent(run::setDistanceMeters);
        fields.number("ascentMeters", RunLimits::isClimb, RunLimits.CLIMB).ifPresent(run::setAscentMeters);
        fields.number("descentMeters", RunLimits::isClimb, RunLimits.CLIMB).ifPresent(run::setDescentMeters);
        fields.number("averageCadenceSpm", RunLimits::isCadence, RunLimits.CADENCE)
                .ifPresent(run::setAverageCadenceSpm);
    }

    private String required(String field, Predicate<String> allowed, String form) {
        fields.require(field, form);
        return fields.text(field, allowed, form).orElse("");
    }

    private static Instant millis(OffsetDateTime moment) {
        return moment.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
