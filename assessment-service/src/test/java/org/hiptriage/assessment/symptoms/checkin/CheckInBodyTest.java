package org.hiptriage.assessment.symptoms.checkin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.stream.Stream;
import org.hiptriage.schemas.assessment.CheckInJson;
import org.hiptriage.schemas.assessment.Reading;
import org.junit.jupiter.api.Test;

/** What /v3/api-docs describes is what the strict reader takes. */
class CheckInBodyTest {
    private static final Instant LATER = Instant.parse("2026-11-22T18:01:00Z");

    @Test
    void theExampleCanBeSentAsItIs() {
        assertThat(CheckInJson.read(CheckInBody.EXAMPLE.getBytes(UTF_8), LATER, "/test"))
                .isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void theDescribedFieldsAreTheKnownOnesInTheSameOrder() {
        String described = String.join(
                ", ",
                Stream.of(CheckInBody.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());

        Reading reading = CheckInJson.read("{\"unknown\": 1}".getBytes(UTF_8), LATER, "/test");

        assertThat(reading.toString()).contains("known are " + described + "]");
        assertThat(CheckInBody.EXAMPLE).contains(described.split(", "));
    }
}
