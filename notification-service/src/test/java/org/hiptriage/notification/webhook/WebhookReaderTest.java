package org.hiptriage.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.hiptriage.notification.http.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\nb", "\\ud800"})
    void a_description_that_the_database_would_refuse_or_that_breaks_a_line_is_refused(String description) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(description));
    }

    @Test
    void any_other_description_is_taken() {
        assertThat(read("Klinik Å \\ud83d\\ude00").description()).hasValue("Klinik Å \ud83d\ude00");
    }

    private static WantedWebhook read(String description) {
        return WebhookReader.read(
                ("{\"url\":\"https://a.example/\",\"description\":\"" + description + "\"}").getBytes(UTF_8), false);
    }
}
