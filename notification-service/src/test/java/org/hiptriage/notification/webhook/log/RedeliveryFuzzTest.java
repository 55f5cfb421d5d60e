package org.hiptriage.notification.webhook.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import org.hiptriage.notification.StorableText;
import org.hiptriage.notification.http.Refusal;

/** What is to be sent once more is one delivery, or a span that has a beginning before its end, or refused. */
class RedeliveryFuzzTest {
    @FuzzTest
    void redelivery(byte[] body) {
        try {
            if (RedeliveryReader.read(body, Instant.parse("2026-11-20T12:00:00Z"))
                    instanceof WantedRedelivery.Within span) {
                assertThat(span.from()).isBefore(span.to());
                StorableText.require(span.from());
                StorableText.require(span.to());
            }
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
