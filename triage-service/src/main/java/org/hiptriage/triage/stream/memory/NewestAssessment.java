package org.hiptriage.triage.stream.memory;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.avro.Schema;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** The newest assessment as it was reported, without what nothing needs and nothing bounds. */
final class NewestAssessment {
    private static final EventSerde<SymptomsReported> REPORTS = EventSerde.of(SymptomsReported.class);

    private static final Schema SCHEMA = SymptomsReported.getClassSchema();

    private NewestAssessment() {}

    static ByteBuffer write(SymptomsReported assessment) {
        // The builder would copy every answer.
        var kept = new SymptomsReported();
        SCHEMA.getFields().forEach(field -> kept.put(field.pos(), assessment.get(field.pos())));
        kept.put(SCHEMA.getField("source").pos(), "");
        kept.put(SCHEMA.getField("sessionId").pos(), null);
        return ByteBuffer.wrap(REPORTS.write(kept));
    }

    static Optional<SymptomsReported> read(RunnerHistory history) {
        return Optional.ofNullable(history.getNewestAssessment()).map(stored -> {
            byte[] bytes = new byte[stored.remaining()];
            stored.duplicate().get(bytes);
            return REPORTS.read(bytes);
        });
    }

    /** From when on scores matter: since the assessment, or since self-treatment began where that is longer ago. */
    static Instant relevantSince(SymptomsReported assessment) {
        Instant observedAt = assessment.getOccurredAt();
        return Optional.ofNullable(assessment.getSelfTreatmentStartedOn())
                // A day of grace for the runner's zone.
                .map((LocalDate on) ->
                        on.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .filter(observedAt::isAfter)
                .orElse(observedAt);
    }
}
