package org.hiptriage.notification.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {
    @Test
    void a_cursor_leads_on_after_the_moment_it_was_made_of() {
        String cursor = PageRequest.cursor(List.of("2026-11-20T06:30:00Z"));

        assertThat(page(cursor).after()).hasValue(Instant.parse("2026-11-20T06:30:00Z"));
    }

    /** The database would refuse them, and that would look like a failure of ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {"+1000000000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59Z", "now", ""})
    void a_cursor_with_a_moment_that_no_database_keeps_is_refused(String moment) {
        String cursor = Base64.getUrlEncoder().encodeToString(moment.getBytes(UTF_8));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> page(cursor));
    }

    private static PageRequest<Instant> page(String cursor) {
        return PageRequest.of(Optional.of(cursor), Optional.empty(), parts -> PageRequest.moment(parts.get(0)));
    }
}
