package org.hiptriage.triage.stream.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CommitBudgetTest {
    private static final long MS = 1_000_000;

    private final CommitBudget budget = new CommitBudget();

    @Test
    void theFirstCommitNeedNotWait() {
        assertThat(budget.waitAt(0)).isZero();
    }

    @Test
    void afterACommitTheNextEarlyOneWaitsFourTimesAsLong() {
        budget.committed(100 * MS, 5 * MS);

        assertThat(budget.waitAt(100 * MS)).isEqualTo(Duration.ofMillis(20));
        assertThat(budget.waitAt(119 * MS)).isEqualTo(Duration.ofMillis(1));
        assertThat(budget.waitAt(120 * MS)).isZero();
    }

    @Test
    void slowBrokersLeaveItToTheRegularCommit() {
        budget.committed(0, 120 * MS);

        assertThat(budget.waitAt(100 * MS))
                .as("wait when the next regular commit is due")
                .isPositive();
    }

    @Test
    void evenWhereEverythingIsUrgentAtMostAFifthOfTheTimeGoesIntoCommits() {
        long now = 0;
        long spent = 0;
        for (int i = 0; i < 1_000; i++) {
            long took = (3 + i % 7) * MS;
            now += budget.waitAt(now).toNanos() + took;
            spent += took;
            budget.committed(now, took);
        }
        assertThat((double) spent / now).isLessThan(0.201);
    }
}
