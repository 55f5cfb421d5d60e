package org.hiptriage.benchmarks.history;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Two blocks of events measured one after the other.
 *
 * @param monthMicros processor time for each event of a runner with a month of runs; microseconds
 * @param fiveYearsMicros the same of one with five years of them; microseconds
 */
record Block(double monthMicros, double fiveYearsMicros) {

    static String table(Map<String, List<Block>> figures) {
        var text = new StringBuilder("| microseconds for each event: median over blocks (min-max) "
                + "| a month | five years | five years against a month |\n|---|---|---|---|\n");
        figures.forEach((what, blocks) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                what,
                spread("%.0f (%.0f-%.0f)", blocks, Block::monthMicros),
                spread("%.0f (%.0f-%.0f)", blocks, Block::fiveYearsMicros),
                spread("%.2f (%.2f-%.2f)", blocks, Block::ratio))));
        return text.toString();
    }

    private double ratio() {
        return fiveYearsMicros / monthMicros;
    }

    private static String spread(String format, List<Block> blocks, ToDoubleFunction<Block> figure) {
        double[] sorted = blocks.stream().mapToDouble(figure).sorted().toArray();
        return String.format(Locale.ROOT, format, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
