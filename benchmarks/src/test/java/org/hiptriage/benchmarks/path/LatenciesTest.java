package org.hiptriage.benchmarks.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentiles_are_those_of_the_nearest_rank() {
        var latencies = new Latencies("x", 100);
        IntStream.rangeClosed(1, 100).forEach(millis -> latencies.add(millis * 1_000_000L));
        assertThat(latencies.percentileMillis(0.5)).isEqualTo(50);
        assertThat(latencies.percentileMillis(0.99)).isEqualTo(99);
        assertThat(latencies.percentileMillis(1)).isEqualTo(100);
    }

    @Test
    void the_median_of_rounds_is_the_middle_one_or_between_the_middle_two() {
        assertThat(Report.median(List.of(of(3), of(1), of(2)), l -> l.percentileMillis(1)))
                .isEqualTo(2);
        assertThat(Report.median(List.of(of(3), of(1)), l -> l.percentileMillis(1)))
                .isEqualTo(2);
    }

    private static Latencies of(long millis) {
        var latencies = new Latencies("x", 1);
        latencies.add(millis * 1_000_000L);
        return latencies;
    }
}
