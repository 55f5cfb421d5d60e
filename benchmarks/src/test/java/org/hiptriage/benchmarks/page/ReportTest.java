package org.hiptriage.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void a_row_has_the_median_of_the_rounds_medians_their_spread_and_the_highest_of_all() {
        var report = new Report();
        for (List<Double> round : List.of(List.of(1.0, 2.0, 30.0), List.of(4.0, 6.0), List.of(3.0))) {
            var figures = new Figures();
            round.forEach(figure -> figures.add("tap, ms", figure));
            report.add(figures);
        }
        assertThat(report.toString()).contains("| tap, ms | 3.0 (2.0-5.0) | 30.0 |");
    }
}
