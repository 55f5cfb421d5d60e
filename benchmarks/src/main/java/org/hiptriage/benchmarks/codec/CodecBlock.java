package org.hiptriage.benchmarks.codec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Events that were written or read one after the other in each format.
 *
 * @param singleObjectNanos single-object encoding; nanoseconds for each event
 * @param wireNanos Confluent wire format; nanoseconds for each event
 * @param avroNanos Avro's own writer or reader; nanoseconds for each event
 */
record CodecBlock(double singleObjectNanos, double wireNanos, double avroNanos) {

    static String table(Map<String, List<CodecBlock>> figures) {
        var text = new StringBuilder(
                "| nanoseconds for each event: median over blocks (min-max) | single-object encoding "
                        + "| Confluent wire format | against single-object | Avro's own | against single-object |\n|---|---|---|---|---|---|\n");
        figures.forEach((what, blocks) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |%n",
                what,
                spread("%.0f (%.0f-%.0f)", blocks, CodecBlock::singleObjectNanos),
                spread("%.0f (%.0f-%.0f)", blocks, CodecBlock::wireNanos),
                spread("%.2f (%.2f-%.2f)", blocks, block -> block.wireNanos / block.singleObjectNanos),
                spread("%.0f (%.0f-%.0f)", blocks, CodecBlock::avroNanos),
                spread("%.2f (%.2f-%.2f)", blocks, block -> block.avroNanos / block.singleObjectNanos))));
        return text.toString();
    }

    private static String spread(String format, List<CodecBlock> blocks, ToDoubleFunction<CodecBlock> figure) {
        double[] sorted = blocks.stream().mapToDouble(figure).sorted().toArray();
        return String.format(Locale.ROOT, format, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
