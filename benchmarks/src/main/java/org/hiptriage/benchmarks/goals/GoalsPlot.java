package org.hiptriage.benchmarks.goals;

import java.util.List;
import java.util.Locale;

/** Goals as bars beside the line where they are met, on an axis of powers of ten, as SVG. */
record GoalsPlot(List<Goal> goals) {
    private static final int WIDTH = 920;
    private static final int ROW = 26;
    private static final int TOP = 52;
    private static final int LEFT = 400;
    private static final int RIGHT = 60;
    private static final double LEAST = 0.1;
    private static final double MOST = 10;
    private static final List<Double> TICKS = List.of(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0);
    private static final String MET = "#2d7d46";
    private static final String NOT_MET = "#a8441a";

    String svg() {
        int bottom = TOP + ROW * goals.size();
        var svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">",
                WIDTH,
                bottom + 34);
        add(svg, "<title>How many times as good as its goal each measured figure is</title>");
        add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, bottom + 34);
        add(svg, "<text x=\"%d\" y=\"22\" font-size=\"14\">times as good as the goal; met from 1 on</text>", LEFT);
        for (double tick : TICKS) {
            add(
                    svg,
                    "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"%4$s\"/>",
                    x(tick),
                    TOP - 10,
                    bottom,
                    tick == 1 ? "#24292f" : "#d8dee4");
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#57606a\">%s</text>",
                    x(tick),
                    bottom + 20,
                    number(tick));
        }
        for (int row = 0; row < goals.size(); row++) {
            bar(svg, goals.get(row), TOP + ROW * row);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, Goal goal, int y) {
        boolean isMet = goal.times() >= 1;
        double end = x(Math.min(MOST, Math.max(LEAST, goal.times())));
        double from = Math.min(x(1), end);
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
                LEFT - 14,
                y + 13,
                goal.what().replace("&", "&amp;").replace("<", "&lt;"));
        add(
                svg,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"%s\"/>",
                from,
                y + 2,
                Math.max(2, Math.abs(end - x(1))),
                isMet ? MET : NOT_MET);
        add(
                svg,
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                isMet ? end + 6 : from - 6,
                y + 13,
                isMet ? "start" : "end",
                isMet ? MET : NOT_MET,
                number(goal.times()));
    }

    private static double x(double times) {
        return LEFT + (WIDTH - LEFT - RIGHT) * Math.log10(times / LEAST) / Math.log10(MOST / LEAST);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value)
                        .replaceAll("(\\.\\d)0$", "$1");
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
