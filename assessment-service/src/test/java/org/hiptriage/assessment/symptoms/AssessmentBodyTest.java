package org.hiptriage.assessment.symptoms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.stream.Stream;
import org.hiptriage.schemas.assessment.AssessmentJson;
import org.hiptriage.schemas.assessment.Reading;
import org.junit.jupiter.api.Test;

/** What /v3/api-docs describes is what the strict reader takes. */
class AssessmentBodyTest {
    private static final Instant LATER = Instant.parse("2026-11-20T06:31:00Z");

    @Test
    void theExampleCanBeSentAsItIs() {
        assertThat(AssessmentJson.read(AssessmentBody.EXAMPLE.getBytes(UTF_8), LATER, "/test"))
                .isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void theDescribedFieldsAreTheKnownOnesInTheSameOrder() {
        String described = String.join(
                ", ",
                Stream.of(AssessmentBody.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());

        Reading reading = AssessmentJson.read("{\"unknown\": 1}".getBytes(UTF_8), LATER, "/test");

        assertThat(reading.toString()).contains("known are " + described + "]");
        assertThat(AssessmentBody.EXAMPLE).contains(described.split(", "));
    }
}
