package org.hiptriage.triage.stream;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.assessment.ReportValidation;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.jspecify.annotations.Nullable;

/** Reads a report and refuses what cannot be triaged. Anybody may write to the topic, so nothing is taken on trust. */
final class Intake {
    private static final EventSerde<SymptomsReported> REPORTS = EventSerde.of(SymptomsReported.class);
    private static final int MOST_PROBLEMS_NAMED = 10;

    private Intake() {}

    static SymptomsReported read(Record<byte[], byte[]> record) throws UnusableReportException {
        SymptomsReported report = decoded(record.value());
        List<FieldProblem> problems = ReportValidation.problemsOf(report);
        if (!problems.isEmpty()) {
            throw new UnusableReportException(DeadLetterReason.INVALID, named(problems));
        }
        if (!isKey(record.key(), report.getRunnerId())) {
            throw new UnusableReportException(DeadLetterReason.WRONG_KEY, "the record's key must be the runnerId");
        }
        return report;
    }

    private static SymptomsReported decoded(byte @Nullable [] value) throws UnusableReportException {
        if (value == null) {
            throw new UnusableReportException(DeadLetterReason.UNREADABLE, "the record has no value");
        }
        try {
            return REPORTS.read(value);
        } catch (UnreadableEventException e) {
            throw new UnusableReportException(DeadLetterReason.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isKey(byte @Nullable [] key, String runnerId) {
        return key != null && Arrays.equals(key, runnerId.getBytes(StandardCharsets.UTF_8));
    }

    private static String named(List<FieldProblem> problems) {
        return problems.stream()
                .limit(MOST_PROBLEMS_NAMED)
                .map(problem -> problem.field() + " " + problem.message())
                .collect(joining("; "));
    }
}
