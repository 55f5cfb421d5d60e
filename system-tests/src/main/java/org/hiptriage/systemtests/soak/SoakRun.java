package org.hiptriage.systemtests.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hiptriage.localstack.access.LocalIssuer;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.systemtests.faults.check.Checker;
import org.hiptriage.systemtests.faults.check.EvidenceReader;
import org.hiptriage.systemtests.faults.check.TopicReader;
import org.hiptriage.systemtests.faults.cluster.Cluster;
import org.hiptriage.systemtests.faults.cluster.Places;
import org.hiptriage.systemtests.faults.cluster.ServiceNode;
import org.hiptriage.systemtests.faults.cluster.Waiting;
import org.hiptriage.systemtests.faults.load.Ledger;
import org.hiptriage.systemtests.faults.load.Load;
import org.hiptriage.systemtests.faults.load.Platform;
import org.hiptriage.systemtests.faults.load.Receiver;
import org.hiptriage.systemtests.faults.load.Sender;
import org.hiptriage.systemtests.faults.load.ServiceClient;
import org.hiptriage.systemtests.faults.report.RunLog;
import org.hiptriage.systemtests.soak.SoakCommand.Options;

/** One run: start, find the saturation, load at half of it, rest, judgement. */
final class SoakRun {
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final Duration REST_WITHIN = Duration.ofMinutes(5);
    private static final int AS_FAST_AS_CLIENTS_CAN = 1_000;
    private static final long MOST_LAG_AT_REST = 10;
    private static final long MOST_LAG_SATURATED = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Path root;
    private final Options options;
    private final Path home;
    private final RunLog log;
    private final LocalIssuer issuer;
    private final ServiceClient http;
    private final Ledger ledger = new Ledger();
    private final List<String> broken = Collections.synchronizedList(new ArrayList<>());

    SoakRun(Path root, Options options) {
        this.root = root;
        this.options = options;
        try {
            Path homes = Path.of(System.getProperty(
                    "hip.chaos.home", root.resolve("system-tests/target/chaos").toString()));
            home = Files.createTempDirectory(Files.createDirectories(homes), "soak-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = LocalIssuer.of(new Folders(home), Clock.systemUTC());
        http = new ServiceClient(issuer.platform(), issuer.board());
        log = new RunLog(home.resolve("run.log"));
    }

    /** Whether nothing was lost or doubled. */
    boolean run() throws SQLException {
        log.line("logs and data in " + home);
        try (var cluster = new Cluster(
                        new Places(root, home, Optional.empty()), issuer, http::isOk, Optional.empty(), "");
                var receiver = new Receiver()) {
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "stop"));
            cluster.start();
            log.line("everything is ready");
            receiver.register(
                    http, cluster.instancesOf(Cluster.NOTIFICATION).get(0).url());
            try (var platform = new Platform(cluster.brokers().direct());
                    var sampler = new Sampler(cluster)) {
                var sender = new Sender(
                        http,
                        cluster.instancesOf(Cluster.ASSESSMENT).stream()
                                .map(ServiceNode::url)
                                .toList(),
                        platform,
                        ledger);
                SoakReport report = loaded(cluster, sender, sampler);
                report.write(options.out(), judged(cluster, receiver));
                log.line("report in " + options.out());
                return broken.isEmpty();
            }
        }
    }

    private SoakReport loaded(Cluster cluster, Sender sender, Sampler sampler) throws SQLException {
        try (var load = new Load(options.seed(), AS_FAST_AS_CLIENTS_CAN, sender, broken::add)) {
            load.atMost(options.runners());
            load.start();
            asFastAsAllKeepUp(WARM_UP, load, sampler);
            long visits = load.visits();
            long results = results(cluster);
            Duration measured = asFastAsAllKeepUp(MEASURED, load, sampler);
            double saturation = perSecond(results(cluster) - results, measured);
            double visitsPerSecond = perSecond(load.visits() - visits, measured);
            int rate = (int) Math.max(1, Math.round(visitsPerSecond / 2));
            log.line("saturated at %.1f visits and %.1f results a second; on with %d visits a second"
                    .formatted(visitsPerSecond, saturation, rate));
            load.rate(rate);
            long before = results(cluster);
            Duration time = Duration.ofMillis(
                    Math.round(options.minutes() * Duration.ofMinutes(1).toMillis()));
            List<Sample> samples = sampler.during(time, log::line);
            double reached = perSecond(results(cluster) - before, time);
            return new SoakReport(options, visitsPerSecond, saturation, rate, reached, samples);
        }
    }

    /** Lets visitors in whenever hardly anything waits: what is taken in faster than it is decided and told would only pile up. */
    private static Duration asFastAsAllKeepUp(Duration time, Load load, Sampler sampler) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        while (System.nanoTime() < end) {
            load.hold(sampler.lag() > MOST_LAG_SATURATED);
            Waiting.last(BETWEEN_LOOKS);
        }
        load.hold(false);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private List<String> judged(Cluster cluster, Receiver receiver) throws SQLException {
        var reader =
                new EvidenceReader(new TopicReader(cluster.brokers().direct(), cluster.registry()), cluster.postgres());
        try (var sampler = new Sampler(cluster)) {
            if (!Waiting.until(REST_WITHIN, Duration.ofSeconds(1), () -> sampler.lag() <= MOST_LAG_AT_REST)) {
                broken.add("no rest within " + REST_WITHIN.toSeconds() + " s after the last visit");
            }
        }
        // What was read is written a little later.
        Waiting.last(Duration.ofSeconds(30));
        broken.addAll(Checker.check(ledger, reader.read(), receiver.taken()));
        broken.stream().limit(40).forEach(log::line);
        return List.copyOf(broken);
    }

    private static double perSecond(long count, Duration time) {
        return count * 1e9 / time.toNanos();
    }

    private static long results(Cluster cluster) throws SQLException {
        return Long.parseLong(
                cluster.postgres().rows("select count(*) from result").get(0).get(0));
    }
}
