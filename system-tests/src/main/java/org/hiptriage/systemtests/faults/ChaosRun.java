package org.hiptriage.systemtests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hiptriage.localstack.access.LocalIssuer;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.systemtests.faults.check.Checker;
import org.hiptriage.systemtests.faults.check.Evidence;
import org.hiptriage.systemtests.faults.check.EvidenceReader;
import org.hiptriage.systemtests.faults.check.TopicReader;
import org.hiptriage.systemtests.faults.cluster.Cluster;
import org.hiptriage.systemtests.faults.cluster.Places;
import org.hiptriage.systemtests.faults.cluster.ServiceNode;
import org.hiptriage.systemtests.faults.injection.Fault;
import org.hiptriage.systemtests.faults.injection.Faults;
import org.hiptriage.systemtests.faults.injection.Site;
import org.hiptriage.systemtests.faults.injection.versions.PackPublisher;
import org.hiptriage.systemtests.faults.load.Ledger;
import org.hiptriage.systemtests.faults.load.Load;
import org.hiptriage.systemtests.faults.load.Platform;
import org.hiptriage.systemtests.faults.load.Receiver;
import org.hiptriage.systemtests.faults.load.Sender;
import org.hiptriage.systemtests.faults.load.ServiceClient;
import org.hiptriage.systemtests.faults.report.RunLog;
import org.hiptriage.systemtests.faults.report.RunReport;

/** One run: start, load, faults, rest, judgement. */
final class ChaosRun {
    private static final Duration REST_WITHIN = Duration.ofMinutes(5);

    private final ChaosOptions options;
    private final Path root;
    private final Path home;
    private final RunLog log;
    private final LocalIssuer issuer;
    private final ServiceClient http;
    private final Ledger ledger = new Ledger();
    private final PackPublisher packs = new PackPublisher();
    private final List<String> broken = Collections.synchronizedList(new ArrayList<>());

    ChaosRun(Path root, ChaosOptions options) {
        this.root = root;
        this.options = options;
        try {
            home = Files.createTempDirectory(
                    Files.createDirectories(Path.of(System.getProperty(
                            "hip.chaos.home",
                            root.resolve("system-tests/target/chaos").toString()))),
                    "seed-" + options.seed() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = LocalIssuer.of(new Folders(home), Clock.systemUTC());
        http = new ServiceClient(issuer.platform(), issuer.board());
        log = new RunLog(home.resolve("run.log"));
    }

    RunReport run() throws SQLException {
        log.line(options.command() + "; logs and data in " + home);
        Map<String, String> skipped = new TreeMap<>();
        var places = new Places(root, home, options.former());
        try (var cluster = new Cluster(places, issuer, http::isOk, options.registryHome(), packs.trustedKey());
                var receiver = new Receiver()) {
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "stop"));
            cluster.start();
            log.line("everything is ready");
            try (var platform = new Platform(cluster.brokers().direct());
                    var supervisor = new Supervisor(cluster, log)) {
                supervisor.start();
                var sender = new Sender(
                        http,
                        cluster.instancesOf(Cluster.ASSESSMENT).stream()
                                .map(ServiceNode::url)
                                .toList(),
                        platform,
                        ledger);
                receiver.register(
                        http, cluster.instancesOf(Cluster.NOTIFICATION).get(0).url());
                inflict(cluster, sender, platform, receiver, skipped);
                return judged(cluster, receiver, skipped);
            }
        }
    }

    private void inflict(
            Cluster cluster, Sender sender, Platform platform, Receiver receiver, Map<String, String> skipped) {
        var random = new Random(options.seed());
        var schedule = new Schedule(wanted(skipped), random);
        try (var load =
                new Load(options.seed(), options.rate(), sender, trouble -> broken.add("refused: " + trouble))) {
            load.start();
            var site = new Site(cluster, sender, platform, ledger, load, options.rate(), receiver, packs);
            new Inflicting(site, new Probe(sender, cluster.postgres()), log, broken::add)
                    .forMinutes(options.minutes(), options.atLeast(), schedule, random);
        }
        log.line("no more faults");
    }

    private RunReport judged(Cluster cluster, Receiver receiver, Map<String, String> skipped) throws SQLException {
        var reader =
                new EvidenceReader(new TopicReader(cluster.brokers().direct(), cluster.registry()), cluster.postgres());
        if (!new Rest(reader).await(REST_WITHIN)) {
            broken.add("no rest within " + REST_WITHIN.toSeconds() + " s after the last fault");
        }
        var aftermath = new Aftermath(cluster, http, ledger, packs);
        broken.addAll(aftermath.restore());
        broken.addAll(aftermath.refusals());
        broken.addAll(aftermath.redeliver());
        Evidence evidence = reader.read();
        List<String> violations = new ArrayList<>(broken);
        violations.addAll(Checker.check(ledger, evidence, receiver.taken()));
        Map<String, Long> counts = counts(evidence);
        options.tamper()
                .ifPresent(how -> counts.put("violationsOfTheTampered", (long)
                        Checker.check(ledger, Tampering.named(how).apply(evidence), receiver.taken())
                                .size()));
        var report = new RunReport(
                options.command(),
                LocalDate.now(ZoneOffset.UTC).toString(),
                options.seed(),
                options.minutes(),
                log.injections(),
                skipped,
                counts,
                log.notes(),
                violations);
        Path file = options.out().orElse(home.resolve("report.json"));
        report.write(file);
        log.line(report.injections().size() + " faults, " + report.counts());
        violations.stream().limit(40).forEach(log::line);
        log.line((violations.isEmpty() ? "nothing lost, nothing doubled" : violations.size() + " VIOLATIONS") + "; "
                + file);
        return report;
    }

    private Map<String, Long> counts(Evidence evidence) {
        return new TreeMap<>(Map.of(
                "sent", (long) ledger.assessments().size(),
                "acknowledged", (long) ledger.acknowledgedAssessments().size(),
                "checkIns", (long) ledger.acknowledgedCheckIns().size(),
                "runs", (long) ledger.acknowledgedRuns().size(),
                "poison", (long) ledger.poison().size(),
                "results", (long) evidence.results().size(),
                "alerts", (long) evidence.alerts().size(),
                "deadLetters", (long) evidence.deadLetters().size(),
                "notifications", (long) evidence.tables().notifications().size(),
                "webhookMessages", (long) evidence.tables().webhookMessages().size()));
    }

    private List<Fault> wanted(Map<String, String> skipped) {
        List<Fault> wanted = Faults.all(
                        options.registryHome().isPresent(), options.former().isPresent())
                .stream()
                .filter(fault ->
                        options.only().isEmpty() || options.only().stream().anyMatch(fault.name()::contains))
                .toList();
        wanted.forEach(fault -> fault.missing().ifPresent(lacks -> {
            log.line("skipped: " + fault.name() + ", for " + lacks);
            skipped.put(fault.name(), lacks);
        }));
        if (wanted.stream().allMatch(fault -> fault.missing().isPresent())) {
            throw new IllegalArgumentException("there is no such fault here: ./run chaos --list names them");
        }
        return wanted;
    }
}
