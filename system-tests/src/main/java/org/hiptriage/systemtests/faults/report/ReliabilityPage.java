package org.hiptriage.systemtests.faults.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the tables of the reliability page from the reports of runs; the words around them are a person's. */
public final class ReliabilityPage {
    private static final String BEGIN = "<!-- Made by ./run chaos --table: -->";
    private static final String END = "<!-- Until here. -->";

    private ReliabilityPage() {}

    /** Puts the tables of these reports between the page's marks. */
    public static void update(Path page, List<Path> files) {
        List<RunReport> reports = files.stream()
                .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                .map(RunReport::read)
                .toList();
        try {
            String text = Files.readString(page);
            int begin = text.indexOf(BEGIN);
            int end = text.indexOf(END);
            if (begin < 0 || end < begin) {
                throw new IllegalArgumentException(page + " lacks its marks");
            }
            Files.writeString(
                    page,
                    text.substring(0, begin) + "%s%n%n%s%n".formatted(BEGIN, tables(reports)) + text.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String tables(List<RunReport> reports) {
        return runs(reports) + "\n" + faults(reports);
    }

    private static String runs(List<RunReport> reports) {
        return "| run | on | faults | acknowledged | results | alerts | dead letters | lost or doubled |\n"
                + "|---|---|---|---|---|---|---|---|\n"
                + reports.stream()
                        .map(report -> "| `%s` | %s | %d | %d | %d | %d | %d | %s |\n"
                                .formatted(
                                        report.command(),
                                        report.on(),
                                        report.injections().size(),
                                        report.counts().getOrDefault("acknowledged", 0L),
                                        report.counts().getOrDefault("results", 0L),
                                        report.counts().getOrDefault("alerts", 0L),
                                        report.counts().getOrDefault("deadLetters", 0L),
                                        report.violations().isEmpty()
                                                ? "nothing"
                                                : report.violations().size() + " violations"))
                        .collect(Collectors.joining());
    }

    private static String faults(List<RunReport> reports) {
        TreeMap<String, List<Injection>> kinds = reports.stream()
                .flatMap(report -> report.injections().stream())
                .collect(Collectors.groupingBy(Injection::fault, TreeMap::new, Collectors.toList()));
        var table = new StringBuilder(
                "| fault | times | of these beside another | recovered | recovery alone: median | beside another: median | longest |\n|---|---|---|---|---|---|---|\n");
        kinds.forEach((fault, injections) -> table.append(row(fault, injections)));
        long all = kinds.values().stream().mapToLong(List::size).sum();
        return table.append("\nIn all ").append(all).append(" faults.\n").toString();
    }

    private static String row(String fault, List<Injection> injections) {
        return "| %s | %d | %d | %d | %s | %s | %s |\n"
                .formatted(
                        fault,
                        injections.size(),
                        injections.stream().filter(Injection::mixed).count(),
                        injections.stream().filter(Injection::recovered).count(),
                        median(recoveries(injections, false)),
                        median(recoveries(injections, true)),
                        longest(injections));
    }

    private static List<Double> recoveries(List<Injection> injections, boolean mixed) {
        return injections.stream()
                .filter(injection -> injection.recovered() && injection.mixed() == mixed)
                .map(Injection::recoverySeconds)
                .sorted()
                .toList();
    }

    private static String median(List<Double> sorted) {
        int half = sorted.size() / 2;
        return sorted.isEmpty()
                ? ""
                : seconds(sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2);
    }

    private static String longest(List<Injection> injections) {
        return injections.stream()
                .filter(Injection::recovered)
                .map(Injection::recoverySeconds)
                .max(Comparator.naturalOrder())
                .map(ReliabilityPage::seconds)
                .orElse("");
    }

    private static String seconds(double seconds) {
        return "%.1f s".formatted(seconds);
    }
}
