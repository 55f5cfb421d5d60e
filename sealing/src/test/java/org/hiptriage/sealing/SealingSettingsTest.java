package org.hiptriage.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealingSettingsTest {
    private static final String URL = "jdbc:postgresql://127.0.0.1:54329/hiptriage";

    @ParameterizedTest
    @CsvSource({
        "'', " + URL + ", keys, hip.sealing.master-keyset",
        "/master, '', keys, hip.sealing.database-url",
        "/master, jdbc:h2:mem, keys, hip.sealing.database-url",
        "/master, " + URL + ", '', hip.sealing.database-user"
    })
    void without_a_key_or_a_database_it_does_not_start_and_says_what_is_missing(
            String keyset, String url, String user, String setting) {
        assertThatThrownBy(() -> settings(true, keyset, url, user)).hasMessageContaining(setting);
        assertThat(settings(false, keyset, url, user).enabled()).isFalse();
    }

    @Test
    void without_the_file_of_the_master_key_it_does_not_start() {
        assertThatThrownBy(() -> Sealing.of(settings(true, "/no/such/file", URL, "keys"), Clock.systemUTC()))
                .hasMessageContaining("hip.sealing.master-keyset");
    }

    @Test
    void off_is_nothing_at_all() {
        try (Sealing off = Sealing.of(settings(false, "", "", ""), Clock.systemUTC())) {
            assertThat(off.seal()).isEmpty();
            assertThat(off.keys()).isEmpty();
        }
    }

    private static SealingSettings settings(boolean enabled, String keyset, String url, String user) {
        return new SealingSettings(enabled, keyset, url, user, "secret", 4, Duration.ofMinutes(5));
    }
}
