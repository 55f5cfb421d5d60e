package org.hiptriage.notification.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.schemas.result.ResultJson;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class ResultsIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void aResultInTheTopicIsServedWordForWordAsTheContractWritesIt() {
        TriageCompleted result = Events.selfCare("r-verbatim", NOON).build();
        stack.publish(Topics.TRIAGE_RESULTS, "r-verbatim", result);
        String json = ResultJson.write(ResultJson.of(result));
        Await.until(
                () -> assertThat(stack.get("/api/v1/runners/r-verbatim/results").body())
                        .isEqualTo("{\"items\":[" + json + "],\"nextCursor\":null}"));
        assertThat(stack.get("/api/v1/runners/r-verbatim/results/" + result.getAssessmentId())
                        .body())
                .isEqualTo(json);
    }
}
