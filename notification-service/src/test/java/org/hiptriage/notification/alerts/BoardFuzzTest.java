package org.hiptriage.notification.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.hiptriage.notification.StorableText;
import org.hiptriage.notification.http.QueryParameters;
import org.hiptriage.notification.http.Refusal;

/** What the board is asked for can be looked up, or is refused. */
class BoardFuzzTest {
    /** Parameters as name=value, one on each line. */
    @FuzzTest
    void parameters(byte[] input) {
        Map<String, String> given = new HashMap<>();
        new String(input, StandardCharsets.UTF_8).lines().forEach(line -> {
            int at = line.indexOf('=');
            given.put(line.substring(0, Math.max(0, at)), line.substring(at + 1));
        });
        try {
            BoardFilter.of(given)
                    .age()
                    .ifPresent(age -> assertThat(age).isBetween(Duration.ZERO, Duration.ofDays(36_500)));
            new QueryParameters(given)
                    .page(100, BoardPosition::parse)
                    .after()
                    .ifPresent(after -> StorableText.require(after.openedAt()));
            AlertIds.parse(given.getOrDefault("alertId", "x"));
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
