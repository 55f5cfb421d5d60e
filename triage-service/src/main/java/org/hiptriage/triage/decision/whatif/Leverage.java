package org.hiptriage.triage.decision.whatif;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** How far one answer can move the score of one condition, as {@link Toggle} says it, with the indications put to their findings beforehand. */
final class Leverage {

    private static final int FINDINGS = 2 * Long.SIZE;

    private final int fullScore;
    private final FindingSet findings;
    private final Indication[][] supporting;
    private final Indication[][] opposing;
    private final double[] mostOfSupporting;
    private final double[] mostOfOpposing;

    private Leverage(Condition condition) {
        this.fullScore = condition.fullScore();
        this.findings = Toggle.looksAt(condition);
        this.supporting = byFinding(condition.supporting());
        this.opposing = byFinding(condition.opposing());
        this.mostOfSupporting = most(supporting);
        this.mostOfOpposing = most(opposing);
    }

    /**
     * The answers that can bring one condition closer to the one that leads.
     *
     * @param rising the one that is behind
     * @param falling the one that leads; empty where none does
     * @param answers findings and what their answer becomes, by what it can bring at most in any report
     */
    record Rivalry(Leverage rising, Optional<Leverage> falling, List<Answer> answers) {

        private record Answer(int bit, boolean present, double most) {}

        static Rivalry of(Leverage rising, Optional<Leverage> falling) {
            FindingSet findings =
                    falling.map(each -> each.findings.union(rising.findings)).orElse(rising.findings);
            return new Rivalry(
                    rising,
                    falling,
                    findings.stream()
                            .boxed()
                            .flatMap(bit -> Stream.of(true, false).map(present -> {
                                double rise = rising.mostRise(bit, present);
                                return new Answer(
                                        bit,
                                        present,
                                        rise
                                                + falling.map(each -> each.mostFall(bit, present))
                                                        .orElse(0.0));
                            }))
                            .filter(answer -> answer.most > 0)
                            .sorted(Comparator.comparingDouble(Answer::most).reversed())
                            .toList());
        }

        /** Those that gain at least so much by these facts, the most helpful first and then in the vocabulary's order. */
        Toggle[] toggles(Facts facts, double least) {
            var toggles = new Toggle[answers.size()];
            int count = 0;
            for (int i = 0; i < toggles.length && answers.get(i).most >= least; i++) {
                Answer answer = answers.get(i);
                FindingSet already = answer.present ? facts.present() : facts.absent();
                if (!already.contains(answer.bit)) {
                    double rise = rising.rise(answer.bit, answer.present, facts);
                    double gain =
                            rise + (falling.isPresent() ? falling.get().fall(answer.bit, answer.present, facts) : 0);
                    if (gain > 0 && gain >= least) {
                        insert(toggles, count++, new Toggle(answer.bit, answer.present, rise, gain));
                    }
                }
            }
            return Arrays.copyOf(toggles, count);
        }

        private static void insert(Toggle[] toggles, int count, Toggle toggle) {
            int place = count;
            for (; place > 0 && isBefore(toggle, toggles[place - 1]); place--) {
                toggles[place] = toggles[place - 1];
            }
            toggles[place] = toggle;
        }

        private static boolean isBefore(Toggle one, Toggle other) {
            if (one.gain() != other.gain()) {
                return one.gain() > other.gain();
            }
            return one.bit() == other.bit() ? one.present() : one.bit() < other.bit();
        }
    }

    /** What there is between each two of these, by the one that leads (the last stands for none) and then by the one that is behind. */
    static List<List<Rivalry>> rivalries(List<Condition> conditions) {
        List<Leverage> all = conditions.stream().map(Leverage::new).toList();
        return Stream.concat(all.stream().map(Optional::of), Stream.of(Optional.<Leverage>empty()))
                .map(first ->
                        all.stream().map(rival -> Rivalry.of(rival, first)).toList())
                .toList();
    }

    private static Indication[][] byFinding(List<Indication> indications) {
        return IntStream.range(0, FINDINGS)
                .mapToObj(bit -> indications.stream()
                        .filter(each -> each.anyOf().contains(bit))
                        .toArray(Indication[]::new))
                .toArray(Indication[][]::new);
    }

    private double[] most(Indication[][] side) {
        ToIntFunction<Indication> range = each -> each.weight() + each.absentWeight();
        return IntStream.range(0, FINDINGS)
                .mapToDouble(bit -> share(IntStream.range(0, side[bit].length)
                        .map(i -> range.applyAsInt(side[bit][i]))
                        .sum()))
                .toArray();
    }

    private double mostRise(int bit, boolean present) {
        return present ? mostOfSupporting[bit] : mostOfOpposing[bit];
    }

    private double mostFall(int bit, boolean present) {
        return present ? mostOfOpposing[bit] : mostOfSupporting[bit];
    }

    /** The most by which this answer can raise the score. */
    private double rise(int bit, boolean present, Facts facts) {
        int rise = 0;
        if (present) {
            for (Indication each : supporting[bit]) {
                rise += each.weight() - each.counts(facts.present(), facts.absent());
            }
        } else if (facts.present().contains(bit)) {
            for (Indication each : opposing[bit]) {
                rise += each.weight();
            }
        }
        return share(rise);
    }

    /** The most by which this answer can lower the score. */
    private double fall(int bit, boolean present, Facts facts) {
        int fall = 0;
        for (Indication each : present ? opposing[bit] : supporting[bit]) {
            int counts = each.counts(facts.present(), facts.absent());
            fall += present ? each.weight() - counts : counts + each.absentWeight();
        }
        return share(fall);
    }

    private double share(int points) {
        return (double) points / fullScore;
    }
}
