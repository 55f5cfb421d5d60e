package org.hiptriage.notification.webhook.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import org.hiptriage.notification.http.Refusal;

/** For how long an old secret goes on is between nothing and a week, or refused. */
class OverlapFuzzTest {
    @FuzzTest
    void overlap(byte[] body) {
        try {
            assertThat(OverlapReader.read(body, Duration.ofDays(1))).isBetween(Duration.ZERO, Duration.ofDays(7));
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
