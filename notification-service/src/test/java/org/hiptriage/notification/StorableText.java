package org.hiptriage.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What PostgreSQL takes. */
public final class StorableText {
    private static final Instant EARLIEST = Instant.parse("-4712-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+294276-01-01T00:00:00Z");

    private StorableText() {}

    /** Fails for a text that it refuses: with a NUL, or with half a character. */
    public static void require(String text) {
        assertThat(text).doesNotContain("\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    }

    /** Fails for a moment beyond its calendar. */
    public static void require(Instant moment) {
        assertThat(moment).isBetween(EARLIEST, LATEST);
    }
}
