package org.hiptriage.assessment.runs.openmhealth;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.assessment.runs.RunDocument;
import org.hiptriage.schemas.runs.RunJson;
import org.hiptriage.schemas.runs.RunReading;
import org.hiptriage.schemas.runs.RunValidation;

/** A body is refused, or each data point of it is a run that is in range and can be sent again, or refused by itself. */
class DataPointFuzzTest {
    private static final Instant RECEIVED_AT = Instant.parse("2026-11-20T12:00:00Z");

    @FuzzTest
    void dataPoints(byte[] body) {
        try {
            RunDocument.arrayOrObject(body).forEach(DataPointFuzzTest::settled);
        } catch (ProblemException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static void settled(JsonNode point) {
        RunReading reading = DataPoint.read(point, "r-1", RECEIVED_AT);
        if (reading instanceof RunReading.Accepted accepted) {
            assertThat(RunValidation.problemsOf(accepted.run(), RECEIVED_AT)).isEmpty();
            assertThat(RunJson.read(RunJson.write(accepted.run()), RECEIVED_AT)).isEqualTo(accepted);
        } else {
            assertThat(((RunReading.Refused) reading).problems()).isNotEmpty();
        }
    }
}
