package org.hiptriage.assessment.symptoms.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import org.hiptriage.schemas.assessment.Reading;
import org.hiptriage.schemas.assessment.ReportValidation;

/** A resource is an assessment that is in range, or refused. */
class ResponseFuzzTest {
    private static final Instant RECEIVED_AT = Instant.parse("2026-11-20T12:00:00Z");

    @FuzzTest
    void response(byte[] body) {
        Reading reading = ResponseReader.read(body, RECEIVED_AT, "/fuzz");
        if (reading instanceof Reading.Accepted accepted) {
            assertThat(ReportValidation.problemsOf(accepted.event())).isEmpty();
        } else {
            assertThat(((Reading.Refused) reading).problem().status()).isIn(400, 413, 422);
        }
    }
}
