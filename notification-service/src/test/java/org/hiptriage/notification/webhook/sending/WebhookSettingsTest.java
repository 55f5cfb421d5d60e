package org.hiptriage.notification.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSettingsTest {
    private static final Duration SECONDS = Duration.ofSeconds(15);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);

    @Test
    void whatCanNotWorkIsRefusedByTheNameOfTheSetting() {
        assertRefused("hip.webhooks.allowed-private-networks: a network", List.of("intranet"), SECONDS, DAY, MONTH);
        assertRefused("hip.webhooks.timeout", List.of(), Duration.ZERO, DAY, MONTH);
        assertRefused("hip.webhooks.secret-overlap", List.of(), SECONDS, Duration.ofDays(8), MONTH);
        assertRefused("hip.webhooks.secret-overlap", List.of(), SECONDS, DAY.negated(), MONTH);
        assertRefused("hip.webhooks.keep-for", List.of(), SECONDS, DAY, Duration.ofDays(4));
        assertThat(new WebhookSettings(false, List.of("10.0.0.0/8"), SECONDS, Duration.ZERO, Duration.ofDays(5))
                        .allowHttp())
                .isFalse();
    }

    private static void assertRefused(
            String message, List<String> networks, Duration timeout, Duration overlap, Duration keepFor) {
        assertThatThrownBy(() -> new WebhookSettings(true, networks, timeout, overlap, keepFor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
