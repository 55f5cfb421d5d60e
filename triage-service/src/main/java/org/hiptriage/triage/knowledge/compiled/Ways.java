package org.hiptriage.triage.knowledge.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.criterion.Because;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.Facts;

/**
 * All ways in which rules apply, each numbered by a bit. A way that is a single statement is that statement's bit, so that a look-up says of it
 * all there is; only the others are gone through. Made by {@link Builder}; immutable.
 */
public final class Ways {

    private static final int HIGHEST_AGE = 120;
    private static final int HIGHEST_PAIN_SCORE = 10;

    private final SetTable byFindings;
    private final long[] byAge;
    private final long[] byPainScore;
    private final long[] needed;
    private final long[] certain;
    private final long[] excluded;
    private final long[] asked;
    private final long[] answered;
    private final int firstOfSeveral;
    private final long single;
    private final Because[] reasons;
    private final FindingSet[] helpful;

    private Ways(Statements statements, List<Term> several, long single) {
        this.byFindings = statements.byFindings();
        this.byAge = statements.byAge(HIGHEST_AGE);
        this.byPainScore = statements.byPainScore(HIGHEST_PAIN_SCORE);
        this.needed = several.stream().mapToLong(Term::needed).toArray();
        this.certain = several.stream().mapToLong(Term::certain).toArray();
        this.excluded = several.stream().mapToLong(Term::excluded).toArray();
        // Where nothing is hoped for, a way holds where of all that it asks just that is so which has to be.
        this.answered = several.stream()
                .mapToLong(term -> term.contradictsItself() ? -1 : term.needed() | term.certain())
                .toArray();
        this.asked = several.stream()
                .mapToLong(term -> term.contradictsItself() ? 0 : term.needed() | term.certain() | term.excluded())
                .toArray();
        this.firstOfSeveral = statements.size();
        this.single = single;
        this.reasons = Stream.concat(
                        IntStream.range(0, firstOfSeveral).mapToObj(statement -> 1L << statement),
                        several.stream().map(Term::needed))
                .map(statements::because)
                .toArray(Because[]::new);
        this.helpful = Stream.concat(
                        Arrays.stream(reasons, 0, firstOfSeveral),
                        several.stream().map(term -> statements.because(term.needed() | term.certain())))
                .map(Because::findings)
                .toArray(FindingSet[]::new);
    }

    /** Whether these facts can be looked up: age and score are such that a report may carry. */
    public static boolean cover(Facts facts) {
        int age = facts.age().orElse(0);
        int score = facts.painScore().orElse(0);
        return age >= 0 && age <= HIGHEST_AGE && score >= 0 && score <= HIGHEST_PAIN_SCORE;
    }

    /** Bits of the statements that are true by what is known. */
    public long statements(Facts facts) {
        return statements(facts.present().low(), facts.present().high()) | aboutNumbers(facts);
    }

    /** Bits of the statements that are true where these findings are present, without those about age and score. */
    public long statements(long low, long high) {
        return byFindings.bits(low, high);
    }

    /** Bits of the statements about age and score that are true by what is known. */
    public long aboutNumbers(Facts facts) {
        return (facts.age().isPresent() ? byAge[facts.age().getAsInt()] : 0)
                | (facts.painScore().isPresent() ? byPainScore[facts.painScore().getAsInt()] : 0);
    }

    /**
     * Bits of the ways in which rules apply.
     *
     * @param known bits of the statements that are true by what is known
     * @param hoped those and bits of such as are taken to be true
     */
    public long holding(long known, long hoped) {
        long holding = hoped & single;
        for (int i = 0; i < needed.length; i++) {
            long against = (needed[i] & ~hoped) | (certain[i] & ~known) | (excluded[i] & known);
            holding |= (against == 0 ? 1L : 0L) << (firstOfSeveral + i);
        }
        return holding;
    }

    /** The same where nothing is hoped for. */
    public long holding(long known) {
        long holding = known & single;
        for (int i = 0; i < asked.length; i++) {
            holding |= ((known & asked[i]) == answered[i] ? 1L : 0L) << (firstOfSeveral + i);
        }
        return holding;
    }

    /** How many ways there are. */
    public int size() {
        return reasons.length;
    }

    /** What makes the way with this number hold, where it does: any of the findings that are present, and the numbers. */
    public Because reason(int way) {
        return reasons[way];
    }

    /** Findings of which one more has to be there, or may be, for the way with this number to hold that did not. */
    public FindingSet helpful(int way) {
        return helpful[way];
    }

    /** Whether the way with this number is one statement. */
    public boolean isOneStatement(int way) {
        return ((single >>> way) & 1) != 0;
    }

    /** Collects rules before their ways are numbered. */
    public static final class Builder {

        private final Statements statements = new Statements();
        private final List<List<Term>> rules = new ArrayList<>();

        /**
         * Adds a rule.
         *
         * @return whether it can be said in ways; where it cannot, nothing was added
         */
        public boolean add(Criterion rule) {
            Optional<List<Term>> terms = Term.of(rule, statements);
            terms.ifPresent(rules::add);
            return terms.isPresent();
        }

        /**
         * The rules that were added.
         *
         * @return the bits of each rule's ways, and how to find out which of them hold; empty where there are more than 64
         */
        public Optional<Numbered> build() {
            List<Term> several = new ArrayList<>();
            long[] bits = new long[rules.size()];
            long single = 0;
            for (int rule = 0; rule < bits.length; rule++) {
                for (Term term : rules.get(rule)) {
                    if (term.isOneStatement()) {
                        bits[rule] |= term.needed();
                        single |= term.needed();
                    } else {
                        int number = several.contains(term) ? several.indexOf(term) : several.size();
                        if (number == several.size()) {
                            several.add(term);
                        }
                        bits[rule] |= 1L << (statements.size() + number);
                    }
                }
            }
            return statements.size() + several.size() > Long.SIZE
                    ? Optional.empty()
                    : Optional.of(new Numbered(
                            new Ways(statements, several, single),
                            Arrays.stream(bits).boxed().toList()));
        }
    }

    /**
     * Ways with what they stand for.
     *
     * @param ways all of them
     * @param bitsOfRules bits of each rule's ways, in the order in which the rules were added
     */
    public record Numbered(Ways ways, List<Long> bitsOfRules) {}
}
