package org.hiptriage.benchmarks.figures;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Lines in one system of axes as SVG, both axes from zero.
 *
 * @param title what is shown
 * @param across what the horizontal axis is, with its unit
 * @param up what the vertical axis is, with its unit
 */
public record Plot(String title, String across, String up, List<Line> lines) {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 300;
    private static final int LEFT = 80;
    private static final int RIGHT = 170;
    private static final int TOP = 40;
    private static final int BOTTOM = 48;
    private static final int TICKS = 4;
    private static final List<String> COLOURS = List.of("#0b5fa5", "#a8441a", "#2d7d46", "#7a3e9d", "#b58900");

    /**
     * One line.
     *
     * @param points from left to right
     */
    public record Line(String name, List<Point> points) {}

    /** Where a line goes through. */
    public record Point(double x, double y) {}

    /** The picture. */
    public String svg() {
        double mostX = most(0, Point::x);
        double mostY = most(1e-9, Point::y) * 1.08;
        var svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH,
                HEIGHT);
        add(svg, "<title>%s</title>", title);
        add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT);
        add(svg, "<text x=\"%d\" y=\"20\" font-size=\"14\">%s</text>", LEFT, title);
        add(svg, "<text x=\"%d\" y=\"36\" fill=\"#57606a\">%s</text>", LEFT, up);
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#57606a\">%s</text>",
                WIDTH - RIGHT,
                HEIGHT - 8,
                across);
        for (int tick = 0; tick <= TICKS; tick++) {
            axis(svg, tick, mostX, mostY);
        }
        for (int i = 0; i < lines.size(); i++) {
            line(svg, lines.get(i), COLOURS.get(i % COLOURS.size()), i, mostX, mostY);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void axis(StringBuilder svg, int tick, double mostX, double mostY) {
        double y = y(mostY * tick / TICKS, mostY);
        double x = x(mostX * tick / TICKS, mostX);
        add(svg, "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#d8dee4\"/>", LEFT, WIDTH - RIGHT, y, y);
        add(
                svg,
                "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#57606a\">%s</text>",
                LEFT - 8,
                y + 4,
                number(mostY * tick / TICKS));
        add(
                svg,
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#57606a\">%s</text>",
                x,
                HEIGHT - 28,
                number(mostX * tick / TICKS));
    }

    private static void line(StringBuilder svg, Line line, String colour, int index, double mostX, double mostY) {
        String points = line.points().stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point.x(), mostX), y(point.y(), mostY)))
                .collect(Collectors.joining(" "));
        add(svg, "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\"/>", points, colour);
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>",
                WIDTH - RIGHT + 12,
                TOP + 12 + 18 * index,
                colour,
                line.name());
    }

    private double most(double atLeast, ToDoubleFunction<Point> of) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(of)
                .reduce(atLeast, Math::max);
    }

    private static String number(double value) {
        return value >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private static double x(double value, double most) {
        return LEFT + (WIDTH - LEFT - RIGHT) * value / most;
    }

    private static double y(double value, double most) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / most;
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
