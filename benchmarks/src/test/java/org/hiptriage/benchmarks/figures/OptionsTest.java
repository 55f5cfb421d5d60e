package org.hiptriage.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void what_is_not_said_is_as_usual() {
        Options options = Options.of(new String[] {"--rounds", "7"}, Set.of("rounds", "rate"), "out");

        assertThat(options.number("rounds", 3)).isEqualTo(7);
        assertThat(options.number("rate", 1_000)).isEqualTo(1_000);
        assertThat(options.numbers("rate", 1, 2)).containsExactly(1, 2);
        assertThat(options.out()).isEmpty();
    }

    @Test
    void several_numbers_have_commas_between() {
        Options options =
                Options.of(new String[] {"--runners", "1000,100000", "--out", "a.json"}, Set.of("runners"), "out");

        assertThat(options.numbers("runners")).containsExactly(1_000, 100_000);
        assertThat(options.out()).contains(Path.of("a.json"));
    }

    @Test
    void an_unknown_option_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> Options.of(new String[] {"--round", "7"}, Set.of("rounds"), "out"))
                .hasMessageContaining("out, rounds");
    }

    @Test
    void an_option_without_a_value_is_refused() {
        assertThatThrownBy(() -> Options.of(new String[] {"--rounds"}, Set.of("rounds")))
                .hasMessageContaining("rounds");
    }
}
