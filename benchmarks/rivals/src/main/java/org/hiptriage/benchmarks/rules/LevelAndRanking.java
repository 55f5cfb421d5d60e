package org.hiptriage.benchmarks.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Level, time frame and the ranking with its scores, of all vignettes in turn; their findings are read already. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LevelAndRanking {
    private Facts[] reports = {};
    private int next;
    private Knowledge knowledge = Reports.shipped();
    private CompiledEngine compiled = new CompiledEngine(knowledge);
    private StreamsEngine streams = new StreamsEngine(knowledge);
    private DroolsEngine drools = new DroolsEngine(knowledge);
    private DmnEngine dmn = new DmnEngine(knowledge);
    private final int[] ranked = new int[knowledge.conditions().size()];
    private final double[] scores = new double[ranked.length];

    /** Reads the vignettes, and refuses to measure engines that do not say the same. */
    @Setup
    public void read() {
        List<Facts> all = Reports.ofVignettes(knowledge).stream()
                .map(report -> Reports.facts(report, knowledge))
                .toList();
        reports = all.toArray(Facts[]::new);
        for (Facts facts : all) {
            Verdict verdict = compiled.verdict(facts);
            for (Engine other : List.of(streams, drools, dmn)) {
                if (!other.verdict(facts).equals(verdict)) {
                    throw new IllegalStateException(other + " says " + other.verdict(facts) + ", not " + verdict);
                }
            }
        }
    }

    /** The product's. */
    @Benchmark
    public void hipTriage(Blackhole sink) {
        Facts facts = report();
        sink.consume(compiled.care(facts));
        sink.consume(compiled.rank(facts));
    }

    /** Streams over the same rules. */
    @Benchmark
    public void plainStreams(Blackhole sink) {
        sink.consume(streams.verdict(report()));
    }

    /** One session, kept. */
    @Benchmark
    public void drools(Blackhole sink) {
        Told told = drools.decide(report());
        sink.consume(told.rank(knowledge, ranked, scores));
    }

    /** One runtime, kept. */
    @Benchmark
    public void kieDmn(Blackhole sink) {
        Told told = dmn.decide(report());
        sink.consume(told.rank(knowledge, ranked, scores));
    }

    private Facts report() {
        next = next + 1 == reports.length ? 0 : next + 1;
        return reports[next];
    }
}
