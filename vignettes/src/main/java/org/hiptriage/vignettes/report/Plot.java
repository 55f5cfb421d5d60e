package org.hiptriage.vignettes.report;

import java.util.List;
import java.util.Locale;
import org.hiptriage.vignettes.measure.Figures;
import org.hiptriage.vignettes.measure.Measure;

/** The figures as points with their intervals on one axis, published ones as hollow diamonds, in SVG. */
public final class Plot {
    private static final int WIDTH = 920;
    private static final int ROW = 30;
    private static final int TOP = 56;
    private static final int LEFT = 330;
    private static final int RIGHT = 40;
    private static final int TICK = 20;

    private Plot() {}

    /** The plot as a document. */
    public static String of(Figures figures) {
        List<Measure> measures = figures.all();
        int bottom = TOP + ROW * measures.size();
        var svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">",
                WIDTH,
                bottom + 34);
        add(svg, "<title>Figures of the vignette benchmark with exact 95 %% intervals, beside published ones</title>");
        add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, bottom + 34);
        legend(svg);
        for (int percent = 0; percent <= 100; percent += TICK) {
            add(
                    svg,
                    "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"#d8dee4\"/>",
                    x(percent),
                    TOP - 8,
                    bottom);
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#57606a\">%d %%</text>",
                    x(percent),
                    bottom + 20,
                    percent);
        }
        for (int row = 0; row < measures.size(); row++) {
            row(svg, measures.get(row), TOP + ROW * row + ROW / 2);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void legend(StringBuilder svg) {
        point(svg, LEFT, 24, "#0b5fa5");
        add(svg, "<text x=\"%d\" y=\"28\">more is better</text>", LEFT + 12);
        point(svg, LEFT + 130, 24, "#a8441a");
        add(svg, "<text x=\"%d\" y=\"28\">less is better</text>", LEFT + 142);
        diamond(svg, LEFT + 260, 24);
        add(svg, "<text x=\"%d\" y=\"28\">published for general symptom checkers</text>", LEFT + 272);
    }

    private static void row(StringBuilder svg, Measure measure, int y) {
        String colour = measure.lessIsBetter() ? "#a8441a" : "#0b5fa5";
        add(svg, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LEFT - 16, y + 4, measure.name());
        add(
                svg,
                "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%3$d\" y2=\"%3$d\" stroke=\"%4$s\" stroke-width=\"3\"/>",
                x(100 * measure.share().low()),
                x(100 * measure.share().high()),
                y,
                colour);
        Published.beside(measure.name()).forEach(published -> diamond(svg, x(published.percent()), y));
        point(svg, x(100 * measure.share().value()), y, colour);
    }

    private static void point(StringBuilder svg, double x, int y, String colour) {
        add(svg, "<circle cx=\"%.1f\" cy=\"%d\" r=\"5\" fill=\"%s\"/>", x, y, colour);
    }

    private static void diamond(StringBuilder svg, double x, int y) {
        add(
                svg,
                "<path d=\"M%.1f %d l6 6 l-6 6 l-6 -6 z\" fill=\"#ffffff\" stroke=\"#57606a\" stroke-width=\"1.5\"/>",
                x,
                y - 6);
    }

    private static double x(double percent) {
        return LEFT + (WIDTH - LEFT - RIGHT) * percent / 100;
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
