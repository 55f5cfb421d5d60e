package org.hiptriage.notification.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.hiptriage.events.NotificationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageWordsTest {
    private static final Properties ENGLISH = bundle("");

    @ParameterizedTest
    @ValueSource(strings = "de")
    void everyWordIsThereInEachLanguageAndIsNotEnglish(String language) {
        Properties other = bundle("_" + language);
        assertThat(other.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(ENGLISH.stringPropertyNames())
                .allSatisfy(
                        key -> assertThat(other.getProperty(key)).isNotBlank().isNotEqualTo(ENGLISH.getProperty(key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void everyKindHasATextInWhateverLanguageIsAskedFor(String language) {
        MessageWords words = MessageWords.of(Locale.forLanguageTag(language));
        assertThat(Stream.of(NotificationKind.values()).map(kind -> words.text(kind.name(), Optional.empty())))
                .doesNotHaveDuplicates();
    }

    @Test
    void theTimeFrameIsSaidWhereItIsKnown() {
        MessageWords german = MessageWords.of(Locale.GERMAN);
        assertThat(german.text("SEE_DOCTOR", Optional.of("P7D"))).contains("innerhalb von 7 Tagen");
        assertThat(german.text("SEE_DOCTOR", Optional.of("P3D")))
                .isEqualTo(german.text("SEE_DOCTOR", Optional.empty()));
        assertThat(german.text("URGENT_CARE", Optional.of("PT0S"))).contains("Notaufnahme");
    }

    @Test
    void aTitleThatIsNotUrgentSaysNothingOfTheRunnersHealth() {
        for (String language : new String[] {"en", "de"}) {
            MessageWords words = MessageWords.of(Locale.forLanguageTag(language));
            assertThat(words.title(false))
                    .startsWith("Hip Triage")
                    .doesNotContainIgnoringCase("doctor", "pain", "plan");
            assertThat(words.title(true)).isNotEqualTo(words.title(false));
        }
    }

    @Test
    void whatLanguageTheMachineSpeaksMakesNoDifference() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(MessageWords.of(Locale.ENGLISH).title(true)).isEqualTo("Get urgent care now");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Properties bundle(String suffix) {
        var properties = new Properties();
        String name = "/messages/notifications" + suffix + ".properties";
        try (var in = new InputStreamReader(
                Objects.requireNonNull(MessageWordsTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
