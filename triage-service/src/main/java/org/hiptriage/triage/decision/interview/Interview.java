package org.hiptriage.triage.decision.interview;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RedFlags;
import org.hiptriage.triage.redflag.UndecidedFlags;

/**
 * Asks for what matters. Signs that are urgent by themselves come first; then the question whose answer is expected to settle
 * most of what is undecided; and nothing once no answers could make it more urgent and no two of them change the first cause. An emergency is
 * not asked about causes. Stateless and safe to share between threads.
 */
public final class Interview {
    /** A flag that is urgent weighs as much as three others, or as three causes that are not told apart. */
    private static final double URGENT = 3;

    /** Between two questions that settle as much, the one that says more about the causes; never more than settling one. */
    private static final double MOVING = 0.5;

    private final Knowledge knowledge;
    private final Questions questions;
    private final RedFlags redFlags;
    private final UndecidedFlags undecidedFlags;
    private final PossibleLeaders possibleLeaders;

    /** By these packs. */
    public Interview(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.questions = new Questions(knowledge);
        this.redFlags = new RedFlags(knowledge);
        this.undecidedFlags = new UndecidedFlags(knowledge);
        this.possibleLeaders = new PossibleLeaders(knowledge);
    }

    /**
     * What to ask next.
     *
     * @param answers what was answered so far, and what was asked and is not known
     * @param age in years, 0 to 120; empty where it is not known
     * @param painScore 0 to 10; empty where it is not known
     * @return empty where enough was asked
     */
    public Optional<Asked> next(Answers answers, OptionalInt age, OptionalInt painScore) {
        Facts facts = Facts.of(answers, knowledge.mandatory(), FindingSet.NONE, age, painScore);
        List<Question> unasked = questions.unasked(answers);
        Optional<Asked> urgent = unasked.stream()
                .filter(questions::isUrgent)
                .findFirst()
                .map(question ->
                        new Asked(question, Asked.Reason.URGENT_SIGN, flagsOf(knowledge.redFlags(), question)));
        return urgent.or(() -> new Round(facts, unasked).best());
    }

    /** Whether what was answered is an emergency already. */
    public boolean isEmergency(Answers answers, OptionalInt age, OptionalInt painScore) {
        return redFlags.level(Facts.of(answers, knowledge.mandatory(), FindingSet.NONE, age, painScore))
                == Level.URGENT_CARE;
    }

    private static List<String> flagsOf(List<RedFlag> flags, Question question) {
        return flags.stream()
                .filter(flag -> UndecidedFlags.looksAt(flag, question.findings()))
                .map(RedFlag::code)
                .toList();
    }

    /** The choice between the questions that are left. */
    private final class Round {
        private final Facts facts;
        private final List<Question> unasked;
        private final FindingSet findings;
        private final List<RedFlag> flags;
        private final List<Condition> causes;

        Round(Facts facts, List<Question> unasked) {
            this.facts = facts;
            this.unasked = unasked;
            this.findings = unasked.stream().map(Question::findings).reduce(FindingSet.NONE, FindingSet::union);
            this.flags = undecidedFlags.of(facts, findings);
            boolean causesMatter =
                    redFlags.level(facts) != Level.URGENT_CARE && possibleLeaders.mayChange(facts, unasked);
            this.causes = causesMatter ? possibleLeaders.of(facts, findings) : List.of();
        }

        Optional<Asked> best() {
            Predicate<Question> tellsOfFlags =
                    question -> flags.stream().anyMatch(flag -> UndecidedFlags.looksAt(flag, question.findings()));
            Predicate<Question> tellsOfCauses =
                    question -> causes.stream().anyMatch(cause -> PossibleLeaders.looksAt(cause, question.findings()));
            return unasked.stream()
                    .filter(tellsOfFlags.or(tellsOfCauses))
                    .map(question -> new Weighed(question, gain(question)))
                    // The first of equals, as a person is asked in the vocabulary's order.
                    .reduce((best, other) -> other.gain() > best.gain() + 1e-9 ? other : best)
                    .map(best -> reasoned(best.question()));
        }

        private Asked reasoned(Question question) {
            List<String> about = flagsOf(flags, question);
            return about.isEmpty()
                    ? new Asked(question, Asked.Reason.CAUSE, causesOf(question))
                    : new Asked(question, Asked.Reason.URGENCY, about);
        }

        private List<String> causesOf(Question question) {
            return causes.stream()
                    .filter(cause -> PossibleLeaders.looksAt(cause, question.findings()))
                    .map(Condition::code)
                    .toList();
        }

        /** By how much a question is worth more than another: what all have in common, what is undecided now, is left out. */
        private double gain(Question question) {
            FindingSet left = findings.minus(question.findings());
            double expected = question.outcomes(facts).stream()
                    .mapToDouble(outcome -> outcome.chance() * undecided(outcome.facts(), left))
                    .sum();
            return MOVING * possibleLeaders.moves(question, causes, facts) - expected;
        }

        private double undecided(Facts then, FindingSet left) {
            double flagsThen = undecidedFlags.of(then, left).stream()
                    .mapToDouble(flag -> isUrgent(flag) ? URGENT : 1)
                    .sum();
            return flagsThen + possibleLeaders.ways(then, left) - 1;
        }

        private static boolean isUrgent(RedFlag flag) {
            return flag.urgency().level() == Level.URGENT_CARE
                    || flag.escalations().stream()
                            .anyMatch(escalation -> escalation.urgency().level() == Level.URGENT_CARE);
        }
    }

    private record Weighed(Question question, double gain) {}
}
