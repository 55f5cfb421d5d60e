package org.hiptriage.benchmarks.history;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Blocks of events measured one after the other: processor time for each event, by how long the runner has run.
 *
 * @param monthMicros a month; microseconds
 * @param halfYearMicros half a year; microseconds
 * @param fiveYearsMicros five years; microseconds
 */
record Block(double monthMicros, double halfYearMicros, double fiveYearsMicros) {

    static String table(Map<String, List<Block>> figures) {
        var text = new StringBuilder(
                "| microseconds for each event: median over blocks (min-max) | a month | half a year "
                        + "| five years | five years against half a year | against a month |\n|---|---|---|---|---|---|\n");
        figures.forEach((what, blocks) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |%n",
                what,
                spread("%.0f (%.0f-%.0f)", blocks, Block::monthMicros),
                spread("%.0f (%.0f-%.0f)", blocks, Block::halfYearMicros),
                spread("%.0f (%.0f-%.0f)", blocks, Block::fiveYearsMicros),
                spread("%.2f (%.2f-%.2f)", blocks, block -> block.fiveYearsMicros / block.halfYearMicros),
                spread("%.2f (%.2f-%.2f)", blocks, block -> block.fiveYearsMicros / block.monthMicros))));
        return text.toString();
    }

    private static String spread(String format, List<Block> blocks, ToDoubleFunction<Block> figure) {
        double[] sorted = blocks.stream().mapToDouble(figure).sorted().toArray();
        return String.format(Locale.ROOT, format, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
