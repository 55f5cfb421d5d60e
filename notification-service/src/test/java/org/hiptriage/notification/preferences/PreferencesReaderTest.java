package org.hiptriage.notification.preferences;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.hiptriage.notification.http.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesReaderTest {
    @Test
    void allOfThemCanBeSaid() {
        assertThat(read("""
                {"language": "de", "quietHours": {"from": "22:00", "to": "07:30", "zone": "Europe/Copenhagen"},
                 "loadWarnings": false}
                """))
                .isEqualTo(new Preferences(
                        Optional.of("de"), Optional.of(new QuietHours("22:00", "07:30", "Europe/Copenhagen")), false));
    }

    @Test
    void whatIsLeftOutIsNotWantedOtherwiseThanByDefault() {
        assertThat(read("{}")).isEqualTo(Preferences.UNSAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "09:05", "19:59", "23:59"})
    void timesOfAWholeDayCanBeQuiet(String time) {
        assertThat(read(quiet(time, "12:00", "UTC")).quietHours().map(QuietHours::from))
                .hasValue(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"language\": \"fr\"}",
                "{\"language\": 1}",
                "{\"language\": null}",
                "{\"loadWarnings\": \"no\"}",
                "{\"loadWarnings\": null}",
                "{\"quietHours\": null}",
                "{\"quietHours\": \"22:00\"}",
                "{\"quietHours\": {}}",
                "{\"loadwarnings\": true}"
            })
    void whatCannotBeReadAsMeantIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(Refusal.class).hasMessageStartingWith("Nothing was changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "7:00", "22:60", "22:00:00", "22.00", "late"})
    void whatIsNoLocalTimeIsRefused(String time) {
        assertThatThrownBy(() -> read(quiet(time, "12:00", "UTC"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read(quiet("12:00", time, "UTC"))).isInstanceOf(Refusal.class);
    }

    @Test
    void quietHoursOfNoLengthOrOfNoZoneAreRefused() {
        assertThatThrownBy(() -> read(quiet("22:00", "22:00", "UTC"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read(quiet("22:00", "07:00", "Mars/Olympus"))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "null", "{\"language\":\"de\"", "{\"language\":\"de\",\"language\":\"en\"}", "{} {}"})
    void whatIsNotOneJsonObjectIsRefusedAsSuch(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(Refusal.class).hasMessageStartingWith("The body");
    }

    private static String quiet(String from, String to, String zone) {
        return "{\"quietHours\": {\"from\": \"%s\", \"to\": \"%s\", \"zone\": \"%s\"}}".formatted(from, to, zone);
    }

    private static Preferences read(String body) {
        return PreferencesReader.read(body.getBytes(UTF_8));
    }
}
