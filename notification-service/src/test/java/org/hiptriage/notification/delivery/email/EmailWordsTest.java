package org.hiptriage.notification.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class EmailWordsTest {
    @Test
    void germanIsCompleteAndNoEnglish() {
        EmailWords english = EmailWords.of(Locale.ENGLISH);
        EmailWords german = EmailWords.of(Locale.GERMAN);
        assertThat(german.open()).isNotBlank().isNotEqualTo(english.open());
        assertThat(german.why()).isNotBlank().isNotEqualTo(english.why());
        assertThat(german.off()).isNotBlank().isNotEqualTo(english.off());
    }

    @Test
    void otherLanguagesReadEnglish() {
        assertThat(EmailWords.of(Locale.FRENCH)).isEqualTo(EmailWords.of(Locale.ENGLISH));
    }
}
