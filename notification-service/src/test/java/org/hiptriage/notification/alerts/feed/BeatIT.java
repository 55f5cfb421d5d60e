package org.hiptriage.notification.alerts.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.SseClient;
import org.junit.jupiter.api.Test;

class BeatIT {
    /** Longer than what is known may be old, and than the next beat takes to come. */
    private static final Duration NO_BEAT_ANY_MORE = Duration.ofSeconds(10);

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void aBoardHearsThatItIsUpToDateAndNothingWhileTheDatabaseIsAway() {
        try (var client = SseClient.open(stack.uri("/api/v1/alerts/stream"), null)) {
            Await.until(() -> assertThat(client.types()).contains("beat"));
            stack.postgres().stop();
            try {
                var silence = new Silence(client);
                Await.until(() -> assertThat(silence.lasted()).isGreaterThan(NO_BEAT_ANY_MORE));
            } finally {
                stack.postgres().start();
            }
            int before = beats(client);
            Await.until(() -> assertThat(beats(client)).isGreaterThan(before));
        }
    }

    private static int beats(SseClient client) {
        return Collections.frequency(client.types(), "beat");
    }

    /** Since when no beat came. */
    private static final class Silence {
        private final SseClient client;
        private int beats;
        private long sinceNanos = System.nanoTime();

        private Silence(SseClient client) {
            this.client = client;
        }

        private Duration lasted() {
            int now = beats(client);
            if (now != beats) {
                beats = now;
                sinceNanos = System.nanoTime();
            }
            return Duration.ofNanos(System.nanoTime() - sinceNanos);
        }
    }
}
