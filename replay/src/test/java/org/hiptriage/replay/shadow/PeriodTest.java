package org.hiptriage.replay.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void days_count_whole_in_utc() {
        Period day = Period.of(Optional.of("2026-11-20"), Optional.of("2026-11-20"));
        assertThat(day.has(Instant.parse("2026-11-20T00:00:00Z"))).isTrue();
        assertThat(day.has(Instant.parse("2026-11-20T23:59:59.999Z"))).isTrue();
        assertThat(day.has(Instant.parse("2026-11-21T00:00:00Z"))).isFalse();
        assertThat(day.has(Instant.parse("2026-11-19T23:59:59.999Z"))).isFalse();
    }

    @Test
    void without_bounds_everything_counts() {
        assertThat(Period.of(Optional.empty(), Optional.empty()).has(Instant.EPOCH))
                .isTrue();
    }

    @Test
    void what_is_no_date_and_what_ends_before_it_begins_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.of(Optional.of("yesterday"), Optional.empty()))
                .withMessageContaining("--from");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.of(Optional.of("2026-11-20T12:00:00Z"), Optional.of("2026-11-20T12:00:00Z")))
                .withMessageContaining("before --to");
    }
}
