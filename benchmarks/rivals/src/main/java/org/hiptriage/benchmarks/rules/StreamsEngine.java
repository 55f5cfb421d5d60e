package org.hiptriage.benchmarks.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** What one would write first: streams over the rules. */
final class StreamsEngine implements Engine {
    private static final RedFlag.Urgency NONE = new RedFlag.Urgency(Level.SELF_CARE, TimeFrame.ONE_WEEK, "");
    private static final RedFlag.Urgency OPEN = new RedFlag.Urgency(Level.SEE_DOCTOR, TimeFrame.ONE_DAY, "");
    private static final Comparator<RedFlag.Urgency> URGENCY = Comparator.comparing(RedFlag.Urgency::level)
            .thenComparing(RedFlag.Urgency::timeFrame, Comparator.reverseOrder());

    private record Ranked(int condition, double score) {}

    private final Knowledge knowledge;

    StreamsEngine(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Verdict verdict(Facts facts) {
        RedFlag.Urgency urgency = knowledge.redFlags().stream()
                .flatMap(flag -> urgencies(flag, facts))
                .max(URGENCY)
                .orElse(NONE);
        boolean adult = facts.age().isPresent() && facts.age().getAsInt() >= knowledge.adultFromAge();
        List<Ranked> ranked = adult ? ranked(facts) : List.of();
        return new Verdict(
                urgency.level(),
                urgency.level() == Level.SELF_CARE ? Optional.empty() : Optional.of(urgency.timeFrame()),
                ranked.stream().map(Ranked::condition).toList(),
                ranked.stream().map(Ranked::score).toList());
    }

    private static Stream<RedFlag.Urgency> urgencies(RedFlag flag, Facts facts) {
        if (flag.raisedBy().holds(facts)) {
            return Stream.concat(
                    Stream.of(flag.urgency()),
                    flag.escalations().stream()
                            .filter(escalation -> escalation.when().holds(facts))
                            .map(RedFlag.Escalation::urgency));
        }
        return flag.unknownLeavesOpen() && flag.raisedBy().mayHold(facts) ? Stream.of(OPEN) : Stream.empty();
    }

    private List<Ranked> ranked(Facts facts) {
        return IntStream.range(0, knowledge.conditions().size())
                .mapToObj(i -> new Ranked(i, score(knowledge.conditions().get(i), facts)))
                .filter(each -> each.score() > 0 && each.score() >= knowledge.minimumScore() - 1e-9)
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toList();
    }

    private static double score(Condition condition, Facts facts) {
        int sum = condition.supporting().stream()
                        .mapToInt(each -> each.counts(facts.present(), facts.absent()))
                        .sum()
                - condition.opposing().stream()
                        .filter(each -> facts.present().intersects(each.anyOf()))
                        .mapToInt(each -> each.weight())
                        .sum();
        return (double) Math.max(0, Math.min(condition.fullScore(), sum)) / condition.fullScore();
    }
}
