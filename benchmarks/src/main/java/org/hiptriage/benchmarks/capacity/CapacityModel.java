package org.hiptriage.benchmarks.capacity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.hiptriage.benchmarks.capacity.Sunday.Minute;
import org.hiptriage.benchmarks.figures.Options;
import org.hiptriage.benchmarks.figures.Plot;
import org.hiptriage.benchmarks.figures.Plot.Line;
import org.hiptriage.benchmarks.figures.Plot.Point;

/**
 * From the measured costs of one instance to what 1, 10 and 100 million runners need, and a Sunday of theirs with and without ten minutes
 * of outage. Nothing is measured here: arguments say what was, see {@link Costs}; {@code --runs-per-ten-weeks} (30) and {@code
 * --reports-per-ten-weeks} (6) say what a runner sends; {@code --out FOLDER} is where plots go.
 */
public final class CapacityModel {
    private static final List<Long> RUNNERS = List.of(1_000_000L, 10_000_000L, 100_000_000L);

    /** The hour that is shown, in minutes of the day: in all others nothing waits. */
    private static final int BUSIEST_FROM = 600;

    private static final int BUSIEST_TO = 660;

    private CapacityModel() {}

    /** Prints the tables. */
    public static void main(String[] args) throws IOException {
        var options = Options.of(args, Costs.OPTIONS, "runs-per-ten-weeks", "reports-per-ten-weeks", "out");
        Costs costs = Costs.of(options);
        System.out.println(costs);
        var text = new StringBuilder("""

                | runners | events/s, mean of a week | events/s, busiest hour | threads | cores | partitions | one copy of the state, GB | brokers after a year, GB | into brokers at the peak, Mbit/s | a lost state is back after, s | longest urgent alert on a Sunday, s | after an outage of 10 min: caught up after, min | most that waited |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        List<Line> alerts = new ArrayList<>();
        List<Line> lags = new ArrayList<>();
        for (long runners : RUNNERS) {
            var demand = new Demand(
                    runners,
                    options.number("runs-per-ten-weeks", 30) / 10.0,
                    options.number("reports-per-ten-weeks", 6) / 10.0);
            Sizing sizing = Sizing.of(demand, costs);
            double perSecond = sizing.threads() * (double) costs.recordsPerSecond();
            List<Minute> calm = Sunday.of(demand, perSecond, costs.alertMillis() / 1e3, false);
            List<Minute> outage = Sunday.of(demand, perSecond, costs.alertMillis() / 1e3, true);
            text.append(row(demand, sizing, calm, outage));
            String name = String.format(Locale.ROOT, "%,d runners", runners);
            alerts.add(line(name, outage, Minute::alertSeconds));
            lags.add(line(name, outage, minute -> minute.lag() / demand.peak()));
        }
        System.out.print(text);
        if (options.out().isPresent()) {
            Path folder = Files.createDirectories(options.out().get());
            Files.writeString(
                    folder.resolve("sunday-alerts.svg"),
                    new Plot(
                                    "A Sunday with an outage from 10:30 to 10:40: how long an urgent alert takes",
                                    "minutes after ten",
                                    "seconds",
                                    alerts)
                            .svg());
            Files.writeString(
                    folder.resolve("sunday-lag.svg"),
                    new Plot(
                                    "The same hour: what waits",
                                    "minutes after ten",
                                    "seconds of the busiest hour's events",
                                    lags)
                            .svg());
        }
    }

    private static String row(Demand demand, Sizing sizing, List<Minute> calm, List<Minute> outage) {
        return String.format(
                Locale.ROOT,
                "| %,d | %,.0f | %,.0f | %d | %.1f | %d | %,.0f | %,.0f | %,.0f | %,.0f | %.2f | %.1f | %,.0f |%n",
                demand.runners(),
                demand.mean(),
                demand.peak(),
                sizing.threads(),
                sizing.cores(),
                sizing.partitions(),
                sizing.stateGigabytes(),
                sizing.brokerGigabytes(),
                sizing.megabitsPerSecond(),
                sizing.restoreSeconds(),
                calm.stream().mapToDouble(Minute::alertSeconds).max().orElse(0),
                Sunday.minutesUntilCaughtUp(outage),
                outage.stream().mapToDouble(Minute::lag).max().orElse(0));
    }

    private static Line line(String name, List<Minute> minutes, ToDoubleFunction<Minute> of) {
        return new Line(
                name,
                minutes.subList(BUSIEST_FROM, BUSIEST_TO + 1).stream()
                        .map(minute -> new Point(minute.minute() - BUSIEST_FROM, of.applyAsDouble(minute)))
                        .toList());
    }
}
