package org.hiptriage.schemas.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventSerde;

/** What is taken is in range by the rules for events too, and comes back from its topic as it was. */
class ReportFuzzTest {
    private static final EventSerde<SymptomsReported> SERDE = EventSerde.of(SymptomsReported.class);

    @FuzzTest
    void assessment(byte[] body) {
        settled(AssessmentJson.read(body, Body.RECEIVED_AT, "/fuzz"));
    }

    @FuzzTest
    void checkIn(byte[] body) {
        settled(CheckInJson.read(body, Body.RECEIVED_AT, "/fuzz"));
    }

    private static void settled(Reading reading) {
        if (reading instanceof Reading.Accepted accepted) {
            assertThat(ReportValidation.problemsOf(accepted.event())).isEmpty();
            assertThat(SERDE.read(SERDE.write(accepted.event()))).isEqualTo(accepted.event());
        } else {
            assertThat(((Reading.Refused) reading).problem().status()).isIn(400, 413, 422);
        }
    }
}
