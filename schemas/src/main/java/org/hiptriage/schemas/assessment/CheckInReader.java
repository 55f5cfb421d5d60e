package org.hiptriage.schemas.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.field.ObjectFields;
import org.hiptriage.schemas.field.TimesReader;
import org.hiptriage.schemas.ids.EventIds;

/** Reads the fields of one check-in in the order of the contract, noting every problem. */
final class CheckInReader {
    private static final List<String> FIELDS = List.of(
            "checkInId", "runnerId", "observedAt", "painScore", "newUrgentSymptom", "seenByClinician", "sessionId");
    private static final String YES_OR_NO = "must be true or false";

    private final ObjectFields fields;
    private final TimesReader times;

    CheckInReader(ObjectNode checkIn, Instant receivedAt, FieldProblems problems) {
        this.fields = new ObjectFields(checkIn, problems);
        this.times = new TimesReader(fields, receivedAt, problems);
    }

    /** The event; only to be used where no problem was noted. */
    SymptomsReported read(String source) {
        UUID checkInId = fields.id("checkInId");
        fields.require("runnerId", Limits.RUNNER_ID);
        String runnerId =
                fields.text("runnerId", Limits::isRunnerId, Limits.RUNNER_ID).orElse("");
        OffsetDateTime observedAt = times.observedAt();
        fields.require("painScore", Limits.PAIN_SCORE);
        OptionalInt painScore = fields.integer("painScore", Limits::isPainScore, Limits.PAIN_SCORE);
        fields.require("newUrgentSymptom", YES_OR_NO);
        var event = SymptomsReported.newBuilder()
                .setEventId(EventIds.symptomsReported(runnerId, checkInId))
                .setOccurredAt(observedAt.toInstant())
                .setOccurredAtOffsetSeconds(observedAt.getOffset().getTotalSeconds())
                .setReceivedAt(times.receivedAt())
                .setSource(source)
                .setKind(SymptomReportKind.CHECK_IN)
                .setAssessmentId(checkInId)
                .setRunnerId(runnerId)
                .setPainScore(painScore.isPresent() ? painScore.getAsInt() : null)
                .setNewUrgentSymptom(
                        fields.yesOrNo("newUrgentSymptom", YES_OR_NO).orElse(null))
                .setSeenByClinician(fields.yesOrNo("seenByClinician", YES_OR_NO).orElse(null))
                .setSessionId(fields.text("sessionId", Limits::isSessionId, Limits.SESSION_ID)
                        .orElse(null))
                .setFindings(List.of())
                .build();
        fields.refuseOthersThan(FIELDS, "a check-in");
        return event;
    }
}
