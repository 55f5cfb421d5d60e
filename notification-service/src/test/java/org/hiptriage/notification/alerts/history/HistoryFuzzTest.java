package org.hiptriage.notification.alerts.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hiptriage.notification.StorableText;
import org.hiptriage.notification.http.QueryParameters;
import org.hiptriage.notification.http.Refusal;

/** A search gives values that the database takes, or is refused. */
class HistoryFuzzTest {
    /** Parameters as name=value, one on each line. */
    @FuzzTest
    void parameters(byte[] input) {
        Map<String, String> given = new HashMap<>();
        new String(input, StandardCharsets.UTF_8).lines().forEach(line -> {
            int at = line.indexOf('=');
            given.put(line.substring(0, Math.max(0, at)), line.substring(at + 1));
        });
        try {
            HistoryFilter.of(given).values().values().forEach(HistoryFuzzTest::requireStorable);
            new QueryParameters(given)
                    .page(100, HistoryPosition::parse)
                    .after()
                    .ifPresent(after -> StorableText.require(after.openedAt()));
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static void requireStorable(Object value) {
        if (value instanceof String text) {
            StorableText.require(text);
        } else {
            StorableText.require((Instant) value);
        }
    }
}
