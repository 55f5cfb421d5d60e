package org.hiptriage.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void the_median_of_an_odd_number_of_rounds_is_the_middle_one() {
        assertThat(Spread.of(List.of(5.0, 1.0, 3.0))).isEqualTo(new Spread(3, 1, 5));
    }

    @Test
    void the_median_of_an_even_number_of_rounds_is_between_the_middle_ones() {
        assertThat(Spread.of(List.of(8.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(2.5, 1, 8));
    }

    @Test
    void one_is_held_against_another_round_by_round() {
        assertThat(Spread.against(List.of(2.0, 6.0, 8.0), List.of(1.0, 2.0, 8.0, 5.0), Double::doubleValue))
                .isEqualTo(new Spread(2, 1, 3));
    }

    @Test
    void words_have_as_many_digits_as_asked_for() {
        assertThat(new Spread(1234.567, 0.04, 9).words(1)).isEqualTo("1,234.6 (0.0-9.0)");
    }
}
