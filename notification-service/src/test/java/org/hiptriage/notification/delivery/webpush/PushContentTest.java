package org.hiptriage.notification.delivery.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.webpush.encryption.PushEncryption;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PushContentTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final PushContent contents = new PushContent(JSON);

    @Test
    void aTextThatDoesNotFitIsCutAndSaysSo() {
        for (String piece : new String[] {"now ", "ö", "🏥"}) {
            byte[] content = contents.of(message(true, piece.repeat(5_000), "URGENT_CARE"));
            assertThat(content.length)
                    .isBetween(PushEncryption.LONGEST_PLAINTEXT / 2, PushEncryption.LONGEST_PLAINTEXT);
            String text = JSON.readTree(content).get("text").asString();
            assertThat(text).startsWith(piece).endsWith("…").doesNotContain("\uFFFD", "?");
        }
    }

    @Test
    void calmThingsSayNothingOfWhatTheyAreAbout() {
        assertThat(JSON.readTree(contents.of(message(false, "Arrange to be seen", "SEE_DOCTOR")))
                        .has("text"))
                .isFalse();
    }

    @Test
    void onlyAPlanReplacesAnotherNotification() {
        assertThat(contents.topic(message(false, "", "PLAN"))).isEqualTo("plan");
        assertThat(contents.topic(message(false, "", "PLAN"))).isEqualTo("plan");
        assertThat(contents.topic(message(true, "", "URGENT_CARE")))
                .hasSize(32)
                .isNotEqualTo(contents.topic(message(true, "", "URGENT_CARE")));
    }

    private static Message message(boolean urgent, String text, String kind) {
        return new Message(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "r-1",
                "{\"devices\":[]}",
                urgent,
                Locale.ENGLISH,
                "Title",
                text,
                "{\"kind\":\"" + kind + "\"}",
                Duration.ofHours(1),
                1);
    }
}
