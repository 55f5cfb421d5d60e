package org.hiptriage.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** The facts of a report as rules of an engine see them, and what these rules have said so far. */
public final class Told {
    private static final Level[] LEVELS = Level.values();
    private static final TimeFrame[] TIME_FRAMES = TimeFrame.values();

    private final Facts facts;
    private final int[] sums;
    private int level;
    private int timeFrame = TIME_FRAMES.length - 1;

    /** Nothing was said yet. */
    public Told(Facts facts, int conditions) {
        this.facts = facts;
        this.sums = new int[conditions];
    }

    /** Whether any of these findings is present. */
    public boolean any(long low, long high) {
        return (facts.present().low() & low) != 0 || (facts.present().high() & high) != 0;
    }

    /** Whether any of these findings is or may be present. */
    public boolean may(long low, long high) {
        return any(low, high)
                || (facts.open().low() & low) != 0
                || (facts.open().high() & high) != 0;
    }

    /** Whether all of these findings are explicitly absent. */
    public boolean gone(long low, long high) {
        return (low & ~facts.absent().low()) == 0 && (high & ~facts.absent().high()) == 0;
    }

    /** The age, years; -1 where it was not asked. */
    public int getAge() {
        return facts.age().orElse(-1);
    }

    /** The pain score; -1 where it was not said. */
    public int getPain() {
        return facts.painScore().orElse(-1);
    }

    /** A red flag is raised or left open. */
    public void care(int askedLevel, int within) {
        if (askedLevel > level) {
            level = askedLevel;
            timeFrame = within;
        } else if (askedLevel == level) {
            timeFrame = Math.min(timeFrame, within);
        }
    }

    /** An indication counts for a condition, or against it. */
    public void counts(int condition, int weight) {
        sums[condition] += weight;
    }

    Level level() {
        return LEVELS[level];
    }

    Optional<TimeFrame> timeFrame() {
        return level == 0 ? Optional.empty() : Optional.of(TIME_FRAMES[timeFrame]);
    }

    /** Fills in the numbers of the conditions kept, best first. */
    int rank(Knowledge knowledge, int[] ranked, double[] scores) {
        int kept = 0;
        for (int i = 0; i < sums.length && adult(knowledge); i++) {
            int full = knowledge.conditions().get(i).fullScore();
            double score = (double) Math.max(0, Math.min(full, sums[i])) / full;
            if (score > 0 && score >= knowledge.minimumScore() - 1e-9) {
                int place = kept++;
                for (; place > 0 && scores[place - 1] < score; place--) {
                    scores[place] = scores[place - 1];
                    ranked[place] = ranked[place - 1];
                }
                scores[place] = score;
                ranked[place] = i;
            }
        }
        return kept;
    }

    private boolean adult(Knowledge knowledge) {
        return getAge() >= knowledge.adultFromAge();
    }

    Verdict verdict(Knowledge knowledge) {
        int[] ranked = new int[sums.length];
        double[] scores = new double[sums.length];
        int kept = rank(knowledge, ranked, scores);
        List<Integer> numbers = new ArrayList<>();
        List<Double> of = new ArrayList<>();
        for (int i = 0; i < kept; i++) {
            numbers.add(ranked[i]);
            of.add(scores[i]);
        }
        return new Verdict(level(), timeFrame(), numbers, of);
    }
}
