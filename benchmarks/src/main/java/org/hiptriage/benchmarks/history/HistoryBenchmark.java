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
 * Compares what an event costs for runners who have run each day for a month, for half a year, and for five years, in
 * alternating blocks of one run. Each has had a sore groin for the last three weeks, with an assessment and two check-ins.
 * Measured are the work of the service alone, and the shipped topology with its store but without a broker, which commits
 * after each event; counted is the processor time of the thread.
 *
 * <p>Arguments, both optional: blocks of each (25), events in a block (200).
 */
public final class HistoryBenchmark {
    private static final int MONTH_DAYS = 30;
    private static final int HALF_YEAR_DAYS = 180;
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
            RunnerHistory halfYear = MadeUpRunner.of(HALF_YEAR_DAYS, stream);
            RunnerHistory fiveYears = MadeUpRunner.of(FIVE_YEARS_DAYS, stream);
            for (RunnerHistory history : List.of(month, halfYear, fiveYears)) {
                System.out.printf(
                        "remembered: %d runs, %d bytes%n", history.getRuns().size(), BareStream.bytes(history).length);
            }
            Map<String, List<Block>> figures = new LinkedHashMap<>();
            for (int block = -WARM_UP_BLOCKS; block < blocks; block++) {
                for (Measured way : List.of(new BareWork(rules), stream)) {
                    for (EventKind kind : EventKind.values()) {
                        var measured = new Block(
                                way.microsPerEvent(month, MONTH_DAYS, kind, events),
                                way.microsPerEvent(halfYear, HALF_YEAR_DAYS, kind, events),
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
