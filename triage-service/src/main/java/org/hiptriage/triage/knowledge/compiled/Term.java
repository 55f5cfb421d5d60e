package org.hiptriage.triage.knowledge.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.knowledge.criterion.AllOf;
import org.hiptriage.triage.knowledge.criterion.AnyOf;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.NoneOf;

/**
 * One way in which a rule applies: statements that have to be true, and such that must not. A rule applies where one of its terms does.
 *
 * @param needed bits of the statements that have to be true, or may become so where it is asked whether the rule may apply
 * @param certain bits of the statements that have to be true by what is known
 * @param excluded bits of the statements that must not be true by what is known
 */
record Term(long needed, long certain, long excluded) {

    /** Beyond so many ways a rule is quicker gone through. */
    private static final int MOST = 32;

    private static final Term ALWAYS = new Term(0, 0, 0);

    /** What a rule says in terms of statements; empty where that cannot be said, or only in too many ways. */
    static Optional<List<Term>> of(Criterion criterion, Statements statements) {
        if (criterion instanceof AllOf all) {
            return product(
                    all.parts().stream().map(part -> of(part, statements)).toList());
        }
        if (criterion instanceof AnyOf any) {
            return union(any.parts().stream().map(part -> of(part, statements)).toList());
        }
        if (criterion instanceof NoneOf none) {
            return product(
                    none.parts().stream().map(part -> not(part, statements)).toList());
        }
        return statements.bitOf(criterion).map(bit -> List.of(new Term(bit, 0, 0)));
    }

    /** That it does not certainly apply: what is unknown stops no rule. */
    private static Optional<List<Term>> not(Criterion criterion, Statements statements) {
        if (criterion instanceof AllOf all) {
            return union(all.parts().stream().map(part -> not(part, statements)).toList());
        }
        if (criterion instanceof AnyOf any) {
            return product(
                    any.parts().stream().map(part -> not(part, statements)).toList());
        }
        if (criterion instanceof NoneOf none) {
            return union(none.parts().stream()
                    .map(part -> of(part, statements)
                            .map(terms -> terms.stream().map(Term::certainly).toList()))
                    .toList());
        }
        return statements.bitOf(criterion).map(bit -> List.of(new Term(0, 0, bit)));
    }

    private static Optional<List<Term>> product(List<Optional<List<Term>>> parts) {
        List<Term> product = List.of(ALWAYS);
        for (Optional<List<Term>> part : parts) {
            if (part.isEmpty() || product.size() * part.get().size() > MOST) {
                return Optional.empty();
            }
            List<Term> more = new ArrayList<>();
            product.forEach(term -> part.get().forEach(other -> more.add(term.and(other))));
            product = more;
        }
        return Optional.of(product);
    }

    private static Optional<List<Term>> union(List<Optional<List<Term>>> parts) {
        List<Term> union = new ArrayList<>();
        for (Optional<List<Term>> part : parts) {
            if (part.isEmpty() || union.size() + part.get().size() > MOST) {
                return Optional.empty();
            }
            union.addAll(part.get());
        }
        return Optional.of(union);
    }

    boolean isOneStatement() {
        return Long.bitCount(needed) == 1 && certain == 0 && excluded == 0;
    }

    /** Whether it can never apply by what is known, as what has to be true must not be. */
    boolean contradictsItself() {
        return ((needed | certain) & excluded) != 0;
    }

    private Term and(Term other) {
        return new Term(needed | other.needed, certain | other.certain, excluded | other.excluded);
    }

    private Term certainly() {
        return new Term(0, needed | certain, excluded);
    }
}
