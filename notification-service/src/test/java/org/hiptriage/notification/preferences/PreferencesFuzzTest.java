package org.hiptriage.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalTime;
import java.time.ZoneId;
import org.hiptriage.notification.http.Refusal;

/** Preferences are such as can be kept to, or refused. */
class PreferencesFuzzTest {
    @FuzzTest
    void preferences(byte[] body) {
        try {
            PreferencesReader.read(body).quietHours().ifPresent(quiet -> {
                assertThat(LocalTime.parse(quiet.from())).isNotEqualTo(LocalTime.parse(quiet.to()));
                assertThat(ZoneId.of(quiet.zone())).isNotNull();
            });
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
