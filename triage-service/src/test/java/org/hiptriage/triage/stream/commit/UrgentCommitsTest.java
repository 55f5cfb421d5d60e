package org.hiptriage.triage.stream.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UrgentCommitsTest {
    private final MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    private final CommitBudget budget = new CommitBudget();
    private final UrgentCommits commits = new UrgentCommits(context, () -> budget);

    @BeforeEach
    void nothingIsAskedForYet() {
        assertThat(context.committed()).isFalse();
    }

    @Test
    void aCommitIsAskedForAtOnceWhereTheBudgetAllows() {
        commits.request();

        assertThat(context.committed()).isTrue();
        assertThat(context.scheduledPunctuators()).isEmpty();
    }

    @Test
    void whereItHasToWaitItIsAskedForLater_andOnlyOnce() {
        budget.committed(System.nanoTime(), Duration.ofSeconds(10).toNanos());
        commits.request();
        commits.request();

        assertThat(context.committed()).isFalse();
        assertThat(context.scheduledPunctuators()).singleElement().satisfies(later -> {
            assertThat(later.getInterval()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(41));
            later.getPunctuator().punctuate(0);
            assertThat(later.cancelled()).isTrue();
        });
        assertThat(context.committed()).isTrue();
    }

    @Test
    void nothingMoreIsAskedForWhereTheRegularCommitCameFirst() {
        budget.committed(System.nanoTime(), Duration.ofSeconds(10).toNanos());
        commits.request();
        budget.committed(System.nanoTime(), Duration.ofSeconds(10).toNanos());
        context.scheduledPunctuators().get(0).getPunctuator().punctuate(0);

        assertThat(context.committed()).isFalse();
    }
}
