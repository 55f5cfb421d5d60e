package org.hiptriage.systemtests.soak;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured of one kind, over time, a line for each process, in SVG; each plot begins at zero. */
final class Curves {
    private static final int WIDTH = 920;
    private static final int HEIGHT = 260;
    private static final int LEFT = 70;
    private static final int RIGHT = 220;
    private static final int TOP = 36;
    private static final int BOTTOM = 36;
    private static final List<String> COLOURS =
            List.of("#0b5fa5", "#a8441a", "#2d7d46", "#7a3e9d", "#b58900", "#00818a", "#c2185b", "#57606a", "#5d4037");

    private Curves() {}

    static String of(String kind, List<Growth> lines, List<Sample> samples) {
        double most = lines.stream()
                .flatMap(line -> samples.stream().map(sample -> sample.values().getOrDefault(line.what(), 0.0)))
                .filter(value -> !Double.isNaN(value))
                .mapToDouble(value -> value)
                .max()
                .orElse(1);
        double top = Math.max(1, most * 1.1);
        double minutes = Math.max(1, samples.get(samples.size() - 1).minute());
        String unit = lines.get(0).unit();
        var svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH,
                HEIGHT);
        add(svg, "<title>%s over the minutes of the run</title>", kind);
        add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT);
        add(svg, "<text x=\"%d\" y=\"22\" font-size=\"14\">%s%s</text>", LEFT, kind, unit.isEmpty() ? "" : ", " + unit);
        for (int tick = 0; tick <= 4; tick++) {
            double y = y(top * tick / 4, top);
            add(
                    svg,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#d8dee4\"/>",
                    LEFT,
                    WIDTH - RIGHT,
                    y,
                    y);
            add(
                    svg,
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#57606a\">%.0f</text>",
                    LEFT - 8,
                    y + 4,
                    top * tick / 4);
            double x = LEFT + (WIDTH - LEFT - RIGHT) * tick / 4.0;
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#57606a\">%.0f min</text>",
                    x,
                    HEIGHT - 14,
                    minutes * tick / 4);
        }
        for (int i = 0; i < lines.size(); i++) {
            String colour = COLOURS.get(i % COLOURS.size());
            String what = lines.get(i).what();
            String points = samples.stream()
                    .filter(sample -> !Double.isNaN(sample.values().getOrDefault(what, Double.NaN)))
                    .map(sample -> String.format(
                            Locale.ROOT,
                            "%.1f,%.1f",
                            LEFT + (WIDTH - LEFT - RIGHT) * sample.minute() / minutes,
                            y(sample.values().getOrDefault(what, 0.0), top)))
                    .collect(Collectors.joining(" "));
            add(svg, "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>", points, colour);
            add(
                    svg,
                    "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>",
                    WIDTH - RIGHT + 12,
                    TOP + 12 + 18 * i,
                    colour,
                    lines.get(i).whose());
        }
        return svg.append("</svg>\n").toString();
    }

    private static double y(double value, double top) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top;
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
