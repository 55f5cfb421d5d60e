package org.hiptriage.schemas.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Side;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.field.ObjectFields;
import org.hiptriage.schemas.field.TimesReader;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one assessment in the order of the contract, noting every problem. */
final class AssessmentReader {
    private static final List<String> FIELDS = List.of(
            "assessmentId",
            "runnerId",
            "observedAt",
            "zone",
            "age",
            "side",
            "painScore",
            "painStartedOn",
            "selfTreatmentStartedOn",
            "findings");

    private final ObjectFields fields;
    private final FieldProblems problems;
    private final TimesReader times;

    AssessmentReader(ObjectNode assessment, Instant receivedAt, FieldProblems problems) {
        this.fields = new ObjectFields(assessment, problems);
        this.problems = problems;
        this.times = new TimesReader(fields, receivedAt, problems);
    }

    /** The event; only to be used where no problem was noted. */
    SymptomsReported read(String source) {
        UUID assessmentId = fields.id("assessmentId");
        fields.require("runnerId", Limits.RUNNER_ID);
        String runnerId =
                fields.text("runnerId", Limits::isRunnerId, Limits.RUNNER_ID).orElse("");
        OffsetDateTime observedAt = times.observedAt();
        Optional<String> zone = fields.text("zone", Limits::isZone, Limits.ZONE);
        fields.require("age", Limits.AGE);
        OptionalInt age = fields.integer("age", Limits::isAge, Limits.AGE);
        Optional<Side> side = side();
        OptionalInt painScore = fields.integer("painScore", Limits::isPainScore, Limits.PAIN_SCORE);
        LocalDate observedOn = Limits.localDate(observedAt, zone);
        Optional<LocalDate> painStartedOn = times.date("painStartedOn", observedOn, age);
        Optional<LocalDate> selfTreatmentStartedOn = times.date("selfTreatmentStartedOn", observedOn, age);
        fields.require(AnswersReader.FIELD, AnswersReader.FORM);
        List<FindingAnswer> findings =
                AnswersReader.whole(Vocabulary.shipped(), problems).read(fields.node(AnswersReader.FIELD));
        fields.refuseOthersThan(FIELDS, "an assessment");
        return new SymptomsReported(
                EventIds.symptomsReported(runnerId, assessmentId),
                observedAt.toInstant(),
                observedAt.getOffset().getTotalSeconds(),
                times.receivedAt(),
                source,
                SymptomReportKind.ASSESSMENT,
                assessmentId,
                runnerId,
                orNull(age),
                side.orElse(null),
                orNull(painScore),
                painStartedOn.orElse(null),
                selfTreatmentStartedOn.orElse(null),
                zone.orElse(null),
                findings,
                null,
                null,
                null);
    }

    private Optional<Side> side() {
        List<String> names = Arrays.stream(Side.values()).map(Limits::lower).toList();
        return fields.text("side", names::contains, "must be left, right or both")
                .map(name -> Side.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
