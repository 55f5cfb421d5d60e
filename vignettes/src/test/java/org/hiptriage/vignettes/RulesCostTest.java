package org.hiptriage.vignettes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.hiptriage.triage.condition.Conditions;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RedFlags;
import org.hiptriage.triage.stream.event.SymptomsReader;
import org.hiptriage.vignettes.verdict.Examination;
import org.junit.jupiter.api.Test;

/** What a decision costs, held to what does not depend on the machine's mood: bytes. Times are printed beside those of docs/performance.md. */
class RulesCostTest {
    private static final Knowledge KNOWLEDGE = Shipped.benchmark().knowledge();
    private static final List<Report> REPORTS = reports();
    private static final List<Facts> FACTS = REPORTS.stream()
            .map(report -> Facts.of(
                    report.answers(), KNOWLEDGE.mandatory(), FindingSet.NONE, report.age(), report.painScore()))
            .toList();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** So much more than measured, for what compilers do in other orders. */
    private static final double A_QUARTER_MORE = 1.25;

    private static final long BYTES_OF_AN_EXPLANATION = 910;

    private static final long BYTES_OF_A_DECISION = 6_700;

    private static final int ROUNDS = 20;

    @Test
    void every_vignette_is_decided_as_by_the_rules_one_by_one() {
        var rules = new TriageRules(KNOWLEDGE);
        TriageRules oneByOne = TriageRules.ruleByRule(KNOWLEDGE);
        for (Report report : REPORTS) {
            assertThat(rules.decide(report, List.of())).isEqualTo(oneByOne.decide(report, List.of()));
        }
    }

    @Test
    void level_and_ranking_allocate_nothing() {
        var redFlags = new RedFlags(KNOWLEDGE);
        var conditions = new Conditions(KNOWLEDGE);
        int[] numbers = new int[KNOWLEDGE.conditions().size()];
        double[] scores = new double[numbers.length];
        Cost cost = Cost.of(() -> {
            for (int i = 0; i < FACTS.size(); i++) {
                redFlags.care(FACTS.get(i));
                conditions.rank(FACTS.get(i), numbers, scores);
            }
        });
        System.out.printf(Locale.ROOT, "level and ranking: %d bytes, %.2f µs%n", cost.bytes(), cost.micros());
        assertThat(cost.bytes()).isZero();
    }

    @Test
    void a_whole_decision_allocates_no_more_than_it_did() {
        var rules = new TriageRules(KNOWLEDGE);
        Cost cost = Cost.of(() -> REPORTS.forEach(report -> rules.decide(report, List.of())));
        System.out.printf(Locale.ROOT, "whole decision: %d bytes, %.0f µs%n", cost.bytes(), cost.micros());
        assertThat(cost.bytes()).isLessThan(Math.round(A_QUARTER_MORE * BYTES_OF_A_DECISION));
    }

    @Test
    void flags_and_causes_with_reasons_allocate_no_more_than_they_did() {
        var redFlags = new RedFlags(KNOWLEDGE);
        var conditions = new Conditions(KNOWLEDGE);
        Cost cost = Cost.of(() -> FACTS.forEach(facts -> {
            redFlags.evaluate(facts);
            conditions.kept(facts).forEach(kept -> conditions.explained(kept, facts));
        }));
        System.out.printf(Locale.ROOT, "explanation: %d bytes, %.2f µs%n", cost.bytes(), cost.micros());
        assertThat(cost.bytes()).isLessThan(Math.round(A_QUARTER_MORE * BYTES_OF_AN_EXPLANATION));
    }

    /**
     * What one report cost.
     *
     * @param bytes allocated, rounded down
     * @param micros processor time, microseconds
     */
    private record Cost(long bytes, double micros) {

        static Cost of(Runnable allReports) {
            allReports.run();
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long nanos = THREADS.getCurrentThreadCpuTime();
            for (int round = 0; round < ROUNDS; round++) {
                allReports.run();
            }
            long reports = (long) ROUNDS * REPORTS.size();
            return new Cost(
                    (THREADS.getCurrentThreadAllocatedBytes() - bytes) / reports,
                    (THREADS.getCurrentThreadCpuTime() - nanos) / 1e3 / reports);
        }
    }

    private static List<Report> reports() {
        var reader = new SymptomsReader(KNOWLEDGE.findings());
        return Shipped.benchmark().book().vignettes().stream()
                .map(Examination::event)
                .map(reader::read)
                .toList();
    }
}
