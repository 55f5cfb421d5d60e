package org.hiptriage.triage.knowledge.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hiptriage.triage.history.FindingSet;
import org.junit.jupiter.api.Test;

/** For vocabularies of up to 128 findings, of which the shipped one has not much more than half. */
class SetTableTest {
    private static final int TABLES = 60;
    private static final int SETS_OF_EACH = 20;

    @Test
    void numbersOfAllFindingsThereAreAddedUpOrTheirBitsCollected() {
        for (int seed = 0; seed < TABLES; seed++) {
            var random = new Random(seed);
            FindingSet findings = some(random);
            long[] weights = LongStream.generate(() -> random.nextInt(1_000))
                    .limit(2 * Long.SIZE)
                    .toArray();
            var sums = new SetTable(
                    findings,
                    set -> findings.and(set).stream()
                            .mapToLong(bit -> weights[bit])
                            .sum());
            var bits = new SetTable(
                    findings,
                    set -> findings.and(set).stream()
                            .mapToLong(bit -> weights[bit])
                            .reduce(0, (one, other) -> one | other));
            var ofFindings =
                    new FindingBits(findings, set -> weights[set.first().orElseThrow()]);
            for (int i = 0; i < SETS_OF_EACH; i++) {
                FindingSet there = some(random);
                FindingSet counting = there.and(findings);
                long collected =
                        counting.stream().mapToLong(bit -> weights[bit]).reduce(0, (one, other) -> one | other);

                assertThat(sums.sum(there.low(), there.high()))
                        .as("seed %d: %s of %s", seed, there, findings)
                        .isEqualTo(
                                counting.stream().mapToLong(bit -> weights[bit]).sum());
                assertThat(bits.bits(there.low(), there.high())).isEqualTo(collected);
                assertThat(ofFindings.of(there.low(), there.high())).isEqualTo(collected);
            }
        }
    }

    @Test
    void aFindingChangesTheSumByItsOwnWindowAlone() {
        for (int seed = 0; seed < TABLES; seed++) {
            var random = new Random(seed);
            FindingSet findings = some(random);
            var table = new SetTable(
                    findings,
                    set -> set.and(findings).stream().mapToLong(bit -> bit + 1).sum());
            FindingSet there = some(random);
            for (int finding = 0; finding < 2 * Long.SIZE; finding++) {
                FindingSet changed = there.contains(finding) ? there.without(finding) : there.with(finding);

                assertThat(table.ofWindow(finding, changed.low(), changed.high())
                                - table.ofWindow(finding, there.low(), there.high()))
                        .as("seed %d, finding %d", seed, finding)
                        .isEqualTo(table.sum(changed.low(), changed.high()) - table.sum(there.low(), there.high()));
            }
        }
    }

    @Test
    void eightNeighboursFromAMultipleOfEightOnAreAWindow() {
        assertThat(SetTable.isWindow(FindingSet.of(0, 7))).isTrue();
        assertThat(SetTable.isWindow(FindingSet.of(7, 8))).isFalse();
        assertThat(SetTable.isWindow(FindingSet.of(56, 63))).isTrue();
        assertThat(SetTable.isWindow(FindingSet.of(63, 64))).isFalse();
        assertThat(SetTable.isWindow(FindingSet.of(72, 79))).isTrue();
        assertThat(SetTable.isWindow(FindingSet.of(79, 80))).isFalse();
        assertThat(SetTable.isWindow(FindingSet.of(127))).isTrue();
        assertThat(SetTable.isWindow(FindingSet.of(128))).isFalse();
    }

    @Test
    void whatIsOpenIsThereWhereAllOfItIsHopedFor_andWhatIsDeniedIsNot() {
        var settled = new Settled(0b0011, 0b0001, 0b1100, 0b0100);

        assertThat(settled.withAllOpen(FindingSet.ofWords(0b1111_0110, 0b0110)))
                .isEqualTo(new Settled(0b1111_0011, 0b0011, 0b1100, 0b0100));
    }

    /** From one word, from both, or none at all. */
    private static FindingSet some(Random random) {
        int from = random.nextInt(2 * Long.SIZE);
        int to = from + random.nextInt(2 * Long.SIZE - from + 1);
        int one = 1 + random.nextInt(3);
        return FindingSet.of(IntStream.range(from, to)
                .filter(finding -> random.nextInt(one) == 0)
                .toArray());
    }
}
