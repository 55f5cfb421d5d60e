package org.hiptriage.vignettes.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void bounds_are_those_of_clopper_and_pearson_as_tables_give_them() {
        assertThat(new Share(0, 10).low()).isZero();
        assertThat(new Share(0, 10).high()).isCloseTo(0.3085, within(1e-4));
        assertThat(new Share(5, 10).low()).isCloseTo(0.1871, within(1e-4));
        assertThat(new Share(5, 10).high()).isCloseTo(0.8129, within(1e-4));
        assertThat(new Share(10, 10).low()).isCloseTo(0.6915, within(1e-4));
        assertThat(new Share(10, 10).high()).isEqualTo(1);
    }

    @Test
    void where_nothing_was_missed_the_lower_bound_follows_from_half_the_error_alone() {
        assertThat(new Share(322, 322).low()).isCloseTo(Math.pow(0.025, 1.0 / 322), within(1e-12));
    }

    @Test
    void it_counts_and_says_so_for_people() {
        Share share = Share.of(List.of(1, 2, 3, 4), number -> number > 1);
        assertThat(share).isEqualTo(new Share(3, 4)).hasToString("75.0 % (19.4-99.4), 3 of 4");
    }

    @Test
    void nothing_of_nothing_is_no_share() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(0, 0));
    }
}
