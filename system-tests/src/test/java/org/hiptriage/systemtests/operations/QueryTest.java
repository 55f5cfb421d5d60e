package org.hiptriage.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hiptriage.systemtests.operations.Exposed.Series;
import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void the_series_that_an_expression_asks_for_are_found_and_its_functions_are_not() {
        Query query = Query.of(
                "histogram_quantile(0.99, sum by (le, level) (rate(lag_bucket{until=\"a\", level=~\"X|Y\"}[5m]))) > 5 and up == 1");

        assertThat(query.selectors()).extracting(Query.Selector::name).containsExactly("lag_bucket", "up");
        assertThat(query.groupedBy()).containsExactly("le", "level");
    }

    @Test
    void a_series_answers_only_where_each_label_matches() {
        Query.Selector asked = Query.of("sum(lag{until=\"a\", level=~\"X|Y\", job!=\"z\"})")
                .selectors()
                .get(0);

        assertThat(asked.selects(new Series("lag", Map.of("until", "a", "level", "Y"))))
                .isTrue();
        assertThat(asked.selects(new Series("lag", Map.of("until", "b", "level", "Y"))))
                .isFalse();
        assertThat(asked.selects(new Series("lag", Map.of("until", "a", "level", "Z"))))
                .isFalse();
        assertThat(asked.selects(new Series("lag", Map.of("until", "a", "level", "Y", "job", "z"))))
                .isFalse();
        assertThat(asked.selects(new Series("gap", Map.of("until", "a", "level", "Y"))))
                .isFalse();
    }

    @Test
    void what_a_service_exposes_is_read_with_its_labels() {
        Exposed exposed = Exposed.of("""
                # HELP lag_seconds x
                # TYPE lag_seconds histogram
                lag_seconds_bucket{le="0.5",note="a \\"b\\", c"} 3
                lag_seconds_count 4.0
                """, "here");

        assertThat(exposed.families()).containsOnlyKeys("lag_seconds");
        assertThat(exposed.series())
                .contains(new Series(
                        "lag_seconds_bucket",
                        Map.of("le", "0.5", "note", "a \\\"b\\\", c", "job", "here", "instance", "127.0.0.1")));
    }
}
