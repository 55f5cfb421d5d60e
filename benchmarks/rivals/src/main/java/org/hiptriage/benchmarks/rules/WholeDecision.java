package org.hiptriage.benchmarks.rules;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.hiptriage.triage.condition.Conditions;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.Past;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.RedFlags;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The whole decision on all vignettes in turn, of runners who ran each second day for a month and reported pain before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WholeDecision {
    private static final int DAYS = 30;

    private final Knowledge knowledge = Reports.shipped();
    private final TriageRules rules = new TriageRules(knowledge);
    private final TriageRules ruleByRule = TriageRules.ruleByRule(knowledge);
    private final RedFlags redFlags = new RedFlags(knowledge);
    private final Conditions conditions = new Conditions(knowledge);
    private Report[] reports = {};
    private Facts[] facts = {};
    private Past past = new Past(List.of(), RunLog.EMPTY, ZoneOffset.UTC);
    private int next;

    /** Reads the vignettes and makes up a past. */
    @Setup
    public void read() {
        reports = Reports.ofVignettes(knowledge).toArray(Report[]::new);
        facts = List.of(reports).stream()
                .map(report -> Reports.facts(report, knowledge))
                .toArray(Facts[]::new);
        RunLog log = RunLog.EMPTY;
        for (int day = DAYS; day > 0; day -= 2) {
            log = log.with(run(reports[0], day));
        }
        PainReport before =
                new PainReport(reports[0].observedAt().minus(Duration.ofDays(9)), OptionalInt.of(3), Optional.empty());
        past = new Past(List.of(before, PainReport.of(reports[0])), log, ZoneOffset.UTC);
    }

    private static Run run(Report report, int daysBefore) {
        var startedAt = report.observedAt().minus(Duration.ofDays(daysBefore));
        return new Run(
                new UUID(0, daysBefore),
                startedAt,
                ZoneOffset.UTC,
                Duration.ofMinutes(45),
                OptionalDouble.of(8_000),
                OptionalDouble.of(60),
                true,
                Optional.of("shoes"),
                false,
                Optional.empty(),
                startedAt.plus(Duration.ofHours(1)),
                new UUID(1, daysBefore),
                false);
    }

    /** With reasons, advice, next question, counterfactual and history. */
    @Benchmark
    public void whole(Blackhole sink) {
        sink.consume(rules.decide(reports[next()], past));
    }

    /** The same, each rule gone through for each answer that is tried, as before rules were compiled. */
    @Benchmark
    public void wholeRuleByRule(Blackhole sink) {
        sink.consume(ruleByRule.decide(reports[next()], past));
    }

    /** Level, flags and causes with their reasons and sources, without counterfactual and history. */
    @Benchmark
    public void explanation(Blackhole sink) {
        Facts told = facts[next()];
        sink.consume(redFlags.evaluate(told));
        conditions.kept(told).forEach(kept -> sink.consume(conditions.explained(kept, told)));
    }

    private int next() {
        next = next + 1 == reports.length ? 0 : next + 1;
        return next;
    }
}
