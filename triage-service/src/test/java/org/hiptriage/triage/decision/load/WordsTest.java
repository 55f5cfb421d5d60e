package org.hiptriage.triage.decision.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void aNumberStandsAsAFormatterWritesIt() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            // Halves of a tenth, which are rounded, and any others.
            double number = i % 2 == 0 ? random.nextInt(20_000) / 20.0 : random.nextDouble() * 500;
            assertThat(Words.oneDecimal(number)).isEqualTo(String.format(Locale.ROOT, "%.1f", number));
        }
    }
}
