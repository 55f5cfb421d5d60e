package org.hiptriage.notification.alerts.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Map;
import org.hiptriage.notification.http.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFilterTest {
    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "anna\u0000", "a\nb", "a\u0085b"})
    void a_text_with_control_characters_is_refused_before_the_database_does_it(String text) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> HistoryFilter.of(Map.of("text", text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Å.", " r-1 "})
    void any_other_text_is_looked_for_in_any_case(String text) {
        assertThat(HistoryFilter.of(Map.of("text", text)).values())
                .containsEntry("text", text.strip().toLowerCase(Locale.ROOT));
    }
}
