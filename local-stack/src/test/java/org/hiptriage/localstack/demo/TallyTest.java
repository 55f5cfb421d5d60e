package org.hiptriage.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.hiptriage.localstack.demo.population.Message;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void whatWasRefusedOfAnAcceptedPostIsCountedAsFailed() {
        var tally = new Tally();
        String answer = "{\"accepted\":2,\"refused\":[{\"index\":0,\"field\":\"sport\",\"reason\":\"r\"}]}";

        tally.posted(Message.Kind.RUNS, 3, Platform.refusedOf(answer));
        tally.posted(Message.Kind.ASSESSMENT, 1, Platform.refusedOf("{\"assessmentId\":\"a\"}"));
        tally.posted(Message.Kind.CHECK_IN, 1, 0);
        tally.failed();
        tally.result("SEE_DOCTOR");

        assertThat(tally.line(1))
                .isEqualTo(
                        "demo: 2 runs, 1 assessments, 1 check-ins posted; 1 results: 0 self-care, 1 see a doctor, 0 urgent care; 1 not there yet, 2 failed");
    }
}
