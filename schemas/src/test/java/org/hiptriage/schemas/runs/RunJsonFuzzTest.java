package org.hiptriage.schemas.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.field.NotJsonException;
import org.hiptriage.schemas.field.StrictJson;
import org.hiptriage.schemas.serde.EventSerde;

/** What is taken is in range, and both what is written of it and what its topic gives back are the same event. */
class RunJsonFuzzTest {
    private static final Instant RECEIVED_AT = SampleRun.STARTED_AT.plusSeconds(7_200);
    private static final EventSerde<RunRecorded> SERDE = EventSerde.of(RunRecorded.class);

    @FuzzTest
    void run(byte[] body) {
        ObjectNode json;
        try {
            json = StrictJson.object(body);
        } catch (NotJsonException refused) {
            return;
        }
        if (RunJson.read(json, RECEIVED_AT) instanceof RunReading.Accepted accepted) {
            RunRecorded run = accepted.run();
            assertThat(RunValidation.problemsOf(run, RECEIVED_AT)).isEmpty();
            assertThat(RunJson.read(RunJson.write(run), RECEIVED_AT)).isEqualTo(accepted);
            assertThat(SERDE.read(SERDE.write(run))).isEqualTo(run);
        }
    }
}
