package org.hiptriage.benchmarks.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.benchmarks.contender.Contender;
import org.hiptriage.benchmarks.figures.Options;
import org.hiptriage.benchmarks.figures.Spread;
import org.hiptriage.benchmarks.figures.Written;
import org.hiptriage.benchmarks.path.BareRoundTrip;
import org.hiptriage.benchmarks.path.Pace;

/**
 * Urgent alerts of triage-service, from when their report was due in the topic until they can be read by who reads what is committed,
 * beside those of a stream that decides nothing and commits regularly only, and beside a record that is produced and consumed, in turn.
 *
 * <p>Arguments, all optional: {@code --rate N} events a second (1000), {@code --urgent-one-in N} events, several with commas between
 * (1000,100,10), {@code --seconds N} that are measured (30), {@code --warm-up N} before them (20), {@code --rounds N} (3), {@code
 * --runners N} (10000), {@code --brokers N}, 1 or 3, where each record is kept as often (1), {@code --overload N} events a second
 * for a round more of triage-service alone (none), {@code --overload-seconds N} (30), {@code --out FILE.json}.
 */
public final class AlertsBenchmark {
    private static final Set<String> OPTIONS = Set.of(
            "rate",
            "urgent-one-in",
            "seconds",
            "warm-up",
            "rounds",
            "runners",
            "brokers",
            "overload",
            "overload-seconds",
            "out");
    private static final String BARE = "bare produce and consume";

    private AlertsBenchmark() {}

    /** Starts what it needs below a folder that is given as the property {@code benchmark.data}, and prints the figures. */
    public static void main(String[] args) throws IOException {
        var options = Options.of(args, OPTIONS);
        Path data = Files.createDirectories(Path.of(System.getProperty("benchmark.data")));
        int rate = options.number("rate", 1_000);
        int runners = options.number("runners", 10_000);
        var measured = new Pace(rate, options.number("seconds", 30));
        var warmUp = new Pace(rate, options.number("warm-up", 20));
        Map<String, Object> json = new LinkedHashMap<>();
        try (var broker = new OwnBroker(data, options.number("brokers", 1), Optional.empty())) {
            // Once unseen, as the driver's own code is not compiled yet.
            new BareRoundTrip(broker.bootstrapServers()).measure(warmUp);
            for (int urgentOneIn : options.numbers("urgent-one-in", 1_000, 100, 10)) {
                Map<String, List<Turn>> turns = new LinkedHashMap<>();
                for (int round = 1; round <= options.number("rounds", 3); round++) {
                    add(turns, BARE, Turn.of(new BareRoundTrip(broker.bootstrapServers()).measure(measured), 0));
                    for (Contender contender : List.of(Contender.service(), Contender.passThrough())) {
                        add(
                                turns,
                                contender.words(),
                                Turn.of(contender, broker, data, runners, urgentOneIn, warmUp, measured));
                    }
                }
                System.out.println(table(rate, urgentOneIn, turns));
                turns.forEach((words, own) -> json.put(
                        words + ", one in " + urgentOneIn,
                        own.stream().map(Turn::json).toList()));
            }
            int overload = options.number("overload", 0);
            if (overload > 0) {
                var over = new Overload(
                        broker,
                        data,
                        runners,
                        options.numbers("urgent-one-in", 100).get(0));
                json.put("overload", over.of(warmUp, new Pace(overload, options.number("overload-seconds", 30))));
            }
        }
        Written.to(options.out(), json);
    }

    private static void add(Map<String, List<Turn>> turns, String words, Turn turn) {
        System.out.printf("%s: %s%n", words, turn);
        turns.computeIfAbsent(words, each -> new ArrayList<>()).add(turn);
    }

    private static String table(int rate, int urgentOneIn, Map<String, List<Turn>> turns) {
        List<Turn> ours = turns.getOrDefault(Contender.service().words(), List.of());
        var text = new StringBuilder("\n| " + rate + " events/s, one in " + urgentOneIn
                + " urgent; ms: median over rounds (min-max) | p50 | p99 | longest | p50 of triage-service against it"
                + " | p50 of triage-service beyond it | seconds of events behind |\n|---|---|---|---|---|---|---|\n");
        turns.forEach((words, own) -> text.append("| ")
                .append(String.join(
                        " | ",
                        words,
                        Spread.of(own, Turn::p50).words(1),
                        Spread.of(own, Turn::p99).words(1),
                        Spread.of(own, Turn::longest).words(1),
                        compared(ours, own, true).words(2),
                        compared(ours, own, false).words(1),
                        Spread.of(own, Turn::behindSeconds).words(2)))
                .append(" |\n"));
        return text.toString();
    }

    private static Spread compared(List<Turn> ours, List<Turn> others, boolean asRatio) {
        List<Double> each = new ArrayList<>();
        for (int round = 0; round < others.size(); round++) {
            double mine = ours.get(round).p50();
            double other = others.get(round).p50();
            each.add(asRatio ? mine / other : mine - other);
        }
        return Spread.of(each);
    }
}
