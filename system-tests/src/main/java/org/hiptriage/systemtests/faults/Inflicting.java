package org.hiptriage.systemtests.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hiptriage.systemtests.faults.cluster.Cluster;
import org.hiptriage.systemtests.faults.cluster.ServiceNode;
import org.hiptriage.systemtests.faults.injection.Fault;
import org.hiptriage.systemtests.faults.injection.Site;
import org.hiptriage.systemtests.faults.report.Injection;
import org.hiptriage.systemtests.faults.report.RunLog;

/** Inflicts one fault after the other, some beside another, and measures how soon the path works again. */
final class Inflicting {
    private static final Duration WHOLE_WITHIN = Duration.ofMinutes(3);

    private final Site site;
    private final Probe probe;
    private final RunLog log;
    private final Consumer<String> broken;

    /** @param broken told how the promise was broken */
    Inflicting(Site site, Probe probe, RunLog log, Consumer<String> broken) {
        this.site = site;
        this.probe = probe;
        this.log = log;
        this.broken = broken;
    }

    /** Until so many minutes have passed and at least so many faults were inflicted. */
    void forMinutes(double minutes, int atLeast, Schedule schedule, Random random) {
        log.line("undisturbed, urgent assessments need %.1f s".formatted(probe.recoverySeconds(random)));
        double end = log.now() + minutes * 60;
        while (log.now() < end || log.injections().size() < atLeast) {
            together(schedule.next(), random);
            if (!site.cluster().isWholeWithin(WHOLE_WITHIN)) {
                broken.accept("not whole again: " + notReady(site.cluster()));
                return;
            }
        }
    }

    private void together(List<Fault> faults, Random random) {
        List<Thread> threads = faults.stream()
                .map(fault -> {
                    long seed = random.nextLong();
                    return new Thread(() -> one(fault, faults.size() > 1, new Random(seed)), fault.name());
                })
                .toList();
        threads.forEach(Thread::start);
        threads.forEach(Inflicting::join);
    }

    private void one(Fault fault, boolean mixed, Random random) {
        double at = log.now();
        double[] recovery = new double[1];
        long probeSeed = random.nextLong();
        var probing = new Thread(() -> recovery[0] = probe.recoverySeconds(new Random(probeSeed)), "probe");
        probing.start();
        String detail;
        try {
            detail = fault.inflict(site, random);
        } catch (RuntimeException e) {
            detail = "could not be inflicted as meant: " + e;
            broken.accept(fault.name() + " " + detail);
        }
        double lasted = log.now() - at;
        join(probing);
        var injection = new Injection(at, fault.name(), detail, lasted, recovery[0], mixed);
        log.inflicted(injection);
        if (!injection.recovered()) {
            broken.accept("no recovery after " + fault.name());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String notReady(Cluster cluster) {
        String services = cluster.services().stream()
                .filter(node -> !cluster.isReady(node))
                .map(ServiceNode::toString)
                .collect(Collectors.joining(", "));
        return services + (cluster.brokers().areWhole() ? "" : " brokers");
    }
}
