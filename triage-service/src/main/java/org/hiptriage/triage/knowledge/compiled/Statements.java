package org.hiptriage.triage.knowledge.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.criterion.AgeAtLeast;
import org.hiptriage.triage.knowledge.criterion.AgeBelow;
import org.hiptriage.triage.knowledge.criterion.AnyPresent;
import org.hiptriage.triage.knowledge.criterion.Because;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.knowledge.criterion.PainScoreAtLeast;

/**
 * The statements that rules are made of, such as 'any of these findings is present' or 'the score is at least 7', each numbered by a bit, at
 * most 64. What two rules state in the same way has one bit.
 */
final class Statements {

    private final List<Criterion> all = new ArrayList<>();

    /** The bit of a statement, given to it at first sight; empty for any other criterion, and where no bit is left. */
    Optional<Long> bitOf(Criterion criterion) {
        int known = all.indexOf(criterion);
        if (known >= 0) {
            return Optional.of(1L << known);
        }
        boolean isStatement =
                (criterion instanceof AnyPresent any && any.findings().isShort()) || isAboutNumbers(criterion);
        if (!isStatement || all.size() == Long.SIZE) {
            return Optional.empty();
        }
        all.add(criterion);
        return Optional.of(1L << (all.size() - 1));
    }

    int size() {
        return all.size();
    }

    /** What makes all of these statements true, where they are. */
    Because because(long statements) {
        Because because = Because.NOTHING;
        for (int i = 0; i < all.size(); i++) {
            because = (statements & (1L << i)) == 0
                    ? because
                    : because.and(all.get(i).because(Facts.EVERYTHING_PRESENT));
        }
        return because;
    }

    /** Which statements about findings are true, for any findings that are present. */
    SetTable byFindings() {
        List<AnyPresent> aboutFindings = all.stream()
                .filter(AnyPresent.class::isInstance)
                .map(AnyPresent.class::cast)
                .toList();
        long[] bitsOf = aboutFindings.stream()
                .mapToLong(statement -> 1L << all.indexOf(statement))
                .toArray();
        FindingSet findings =
                aboutFindings.stream().map(AnyPresent::findings).reduce(FindingSet.NONE, FindingSet::union);
        return new SetTable(findings, present -> {
            long bits = 0;
            for (int i = 0; i < bitsOf.length; i++) {
                bits |= aboutFindings.get(i).findings().intersects(present) ? bitsOf[i] : 0;
            }
            return bits;
        });
    }

    /** Which statements about the age are true, at each age from 0 to the highest. */
    long[] byAge(int highest) {
        return byNumber(highest, age -> facts(OptionalInt.of(age), OptionalInt.empty()));
    }

    /** Which statements about the pain score are true, at each score from 0 to the highest. */
    long[] byPainScore(int highest) {
        return byNumber(highest, score -> facts(OptionalInt.empty(), OptionalInt.of(score)));
    }

    private long[] byNumber(int highest, IntFunction<Facts> factsOf) {
        return IntStream.rangeClosed(0, highest)
                .mapToObj(factsOf)
                .mapToLong(facts -> {
                    long bits = 0;
                    for (int i = 0; i < all.size(); i++) {
                        bits |= isAboutNumbers(all.get(i)) && all.get(i).holds(facts) ? 1L << i : 0;
                    }
                    return bits;
                })
                .toArray();
    }

    private static boolean isAboutNumbers(Criterion criterion) {
        return criterion instanceof AgeAtLeast
                || criterion instanceof AgeBelow
                || criterion instanceof PainScoreAtLeast;
    }

    private static Facts facts(OptionalInt age, OptionalInt painScore) {
        return new Facts(FindingSet.NONE, FindingSet.NONE, FindingSet.NONE, FindingSet.NONE, age, painScore);
    }
}
