package org.hiptriage.benchmarks.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalTest {
    private static final String TABLE = """
            # Page

            | what | against | goal | measured | times as good as the goal |
            |---|---|---|---|---|
            | [one](#here) `a` | b | at most 2 | 4 | 0.5 |
            | two | b | at least 1 | | |
            %s

            text
            """;

    @Test
    void rows_that_were_measured_are_read_in_their_order() {
        assertThat(Goal.in(TABLE.formatted("| **three** | b | 1 | 3 | **3** |")))
                .isEqualTo(List.of(new Goal("one a", 0.5), new Goal("three", 3)));
    }

    @Test
    void what_is_no_number_is_named() {
        assertThatThrownBy(() -> Goal.in(TABLE.formatted("| three | b | 1 | 3 | much |")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("| three | b | 1 | 3 | much |");
        assertThatThrownBy(() -> Goal.in("# no table")).hasMessageContaining("no table");
    }

    @Test
    void the_committed_picture_is_of_the_committed_table() throws IOException {
        Path docs = Path.of("..", "docs");

        assertThat(docs.resolve("images/performance/goals.svg"))
                .hasContent(new GoalsPlot(Goal.in(Files.readString(docs.resolve("performance.md")))).svg());
    }
}
