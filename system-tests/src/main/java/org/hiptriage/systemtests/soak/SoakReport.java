package org.hiptriage.systemtests.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hiptriage.systemtests.soak.SoakCommand.Options;

/**
 * What a run came to.
 *
 * @param visits visits a second where clients came as soon as hardly anything waited
 * @param saturation results a second that came of them
 * @param rate visits a second that were sent then
 * @param reached results a second that came of them
 */
record SoakReport(Options options, double visits, double saturation, int rate, double reached, List<Sample> samples) {

    /** Writes a page and a plot for each kind of what was measured. */
    void write(Path folder, List<String> violations) {
        TreeMap<String, List<Growth>> kinds = samples.stream()
                .flatMap(sample -> sample.values().keySet().stream())
                .distinct()
                .sorted()
                .map(what -> Growth.of(what, samples))
                .collect(Collectors.groupingBy(Growth::kind, TreeMap::new, Collectors.toList()));
        try {
            Files.createDirectories(folder);
            for (var kind : kinds.entrySet()) {
                Files.writeString(
                        folder.resolve(file(kind.getKey())), Curves.of(kind.getKey(), kind.getValue(), samples));
            }
            Files.writeString(folder.resolve("soak.md"), page(kinds, violations));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(TreeMap<String, List<Growth>> kinds, List<String> violations) {
        var page = new StringBuilder();
        page.append(String.format(
                Locale.ROOT,
                """
                # Under load for a while

                Made by `./run soak --minutes %.0f --seed %d --runners %d --out docs/reliability/soak` on %s: three brokers, two instances of each service, PostgreSQL and the driver on one machine.
                Saturated, with 48 clients that come whenever fewer than 100 records wait in all topics, the path came to %.1f visits and %.1f results a second; then %d visits a second were sent, which came to %.1f results a second.
                Samples of every ten seconds; medians of the first, second and last third. What grew from each third to the next by more than 5 %% is said to grow.

                Lost or doubled: %s.
                """,
                options.minutes(),
                options.seed(),
                options.runners(),
                LocalDate.now(ZoneOffset.UTC),
                visits,
                saturation,
                rate,
                reached,
                violations.isEmpty() ? "nothing" : violations.size() + " violations"));
        kinds.forEach((kind, lines) -> {
            page.append("\n## ")
                    .append(kind)
                    .append("\n![")
                    .append(kind)
                    .append("](")
                    .append(file(kind))
                    .append(")\n\n");
            page.append("| of | first | second | last | |\n|---|---:|---:|---:|---|\n");
            lines.forEach(line -> page.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f %s | %s |%n",
                    line.whose(),
                    line.first(),
                    line.second(),
                    line.last(),
                    line.unit(),
                    line.isSteady() ? "grows" : "")));
        });
        return page.toString();
    }

    private static String file(String kind) {
        return kind.replace(' ', '-') + ".svg";
    }
}
