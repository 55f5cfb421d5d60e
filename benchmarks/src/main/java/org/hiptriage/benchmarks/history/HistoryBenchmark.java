package org.hiptriage.benchmarks.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * Compares what an event costs for a runner with five years of daily runs and for one with a month of them, in alternating
 * blocks of one run. Both give an assessment every 30 days and a check-in every week, so the longer one has more of these too.
 * Measured are the work
 * of the service alone, and the shipped topology with its store but without a broker, which commits after each event; counted
 * is the processor time of the thread.
 *
 * <p>Arguments, both optional: blocks of each (25), events in a block (200).
 */
public final class HistoryBenchmark {
    private static final int MONTH_DAYS = 30;
    private static final int FIVE_YEARS_DAYS = 5 * 365;
    private static final int WARM_UP_BLOCKS = 10;

    private HistoryBenchmark() {}

    /** Runs the benchmark and prints the figures. */
    public static void main(String[] args) {
        int blocks = args.length > 0 ? Integer.parseInt(args[0]) : 25;
        int events = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        var rules = new TriageRules(
                KnowledgePacks.read(new KnowledgeSettings(null, true)).knowledge());
        try (var stream = new BareStream(rules)) {
            RunnerHistory month = MadeUpRunner.of(MONTH_DAYS, stream);
            RunnerHistory fiveYears = MadeUpRunner.of(FIVE_YEARS_DAYS, stream);
            System.out.printf(
                    "remembered: %d runs, %d bytes after a month; %d runs, %d bytes after five years%n",
                    month.getRuns().size(),
                    BareStream.bytes(month).length,
                    fiveYears.getRuns().size(),
                    BareStream.bytes(fiveYears).length);
            Map<String, List<Block>> figures = new LinkedHashMap<>();
            for (int block = -WARM_UP_BLOCKS; block < blocks; block++) {
                for (Measured way : List.of(new BareWork(rules), stream)) {
                    for (EventKind kind : EventKind.values()) {
                        var measured = new Block(
                                way.microsPerEvent(month, MONTH_DAYS, kind, events),
                                way.microsPerEvent(fiveYears, FIVE_YEARS_DAYS, kind, events));
                        if (block >= 0) {
                            figures.computeIfAbsent(kind.words() + ", " + way.words(), what -> new ArrayList<>())
                                    .add(measured);
                        }
                    }
                }
            }
            System.out.println(Block.table(figures));
        }
    }
}
