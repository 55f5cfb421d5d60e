package org.hiptriage.systemtests.faults.injection;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hiptriage.systemtests.faults.cluster.Waiting;
import org.hiptriage.systemtests.faults.load.Answers;
import org.hiptriage.systemtests.faults.load.Assessment;
import org.hiptriage.systemtests.faults.load.PoisonCabinet;
import org.hiptriage.systemtests.faults.load.Receiver;

/** What clients, platforms and receivers do wrong. */
final class TrafficFaults {
    private static final int BURST = 20;
    private static final Duration BURST_LASTS = Duration.ofSeconds(5);
    private static final List<String> TOPICS =
            List.of("symptom-events", "run-events", "triage-results", "red-flag-alerts", "load-warnings");

    private TrafficFaults() {}

    static List<Fault> all() {
        return List.of(
                SimpleFault.of("poison records of eleven kinds", Fault.Area.TRAFFIC, TrafficFaults::poison),
                SimpleFault.of("requests sent many times at once", Fault.Area.TRAFFIC, TrafficFaults::repeat),
                SimpleFault.of("requests out of order", Fault.Area.TRAFFIC, TrafficFaults::reorder),
                SimpleFault.of("clients that go away in mid-request", Fault.Area.TRAFFIC, TrafficFaults::abandon),
                SimpleFault.of("burst of 20 times the rate", Fault.Area.TRAFFIC, TrafficFaults::burst),
                misbehaving("webhook answers 500", Receiver.Manners.ERROR),
                misbehaving("webhook never answers", Receiver.Manners.HANGS),
                misbehaving("webhook hangs up", Receiver.Manners.HANGS_UP));
    }

    private static String poison(Site site, Random random) {
        String topic = TOPICS.get(random.nextInt(TOPICS.size()));
        int taken = new PoisonCabinet(site.platform(), site.ledger(), random).pour(topic);
        return taken + " in " + topic + "; 5 MB refused by the brokers";
    }

    private static String repeat(Site site, Random random) {
        int each = 5 + random.nextInt(20);
        List<Assessment> assessments = made(random, 5);
        all(
                assessments.stream()
                        .flatMap(assessment -> IntStream.range(0, each).mapToObj(i -> assessment))
                        .toList(),
                site);
        assessments.forEach(site.sender()::post);
        return "5 assessments " + each + " times each";
    }

    /** Three of one runner at once: which comes first is chance. */
    private static String reorder(Site site, Random random) {
        List<Assessment> assessments = IntStream.range(0, 5)
                .boxed()
                .flatMap(i -> Answers.inARow(random, "r-reorder-" + random.nextInt(1_000_000), 3).stream())
                .toList();
        all(assessments, site);
        assessments.forEach(site.sender()::post);
        return "3 assessments of each of 5 runners at once";
    }

    private static String abandon(Site site, Random random) {
        List<Assessment> assessments = made(random, 20);
        assessments.forEach(
                assessment -> site.sender().abandon(assessment, random.nextInt(4) == 0 ? 1 : random.nextDouble()));
        return "20 requests broken off, some after the last byte";
    }

    private static String burst(Site site, Random random) {
        site.load().rate(site.ratePerSecond() * BURST);
        Waiting.last(BURST_LASTS);
        site.load().rate(site.ratePerSecond());
        return "for " + ProcessFault.seconds(BURST_LASTS);
    }

    private static Fault misbehaving(String name, Receiver.Manners manners) {
        return SimpleFault.of(name, Fault.Area.TRAFFIC, (site, random) -> {
            Duration time = Duration.ofSeconds(3L + random.nextInt(8));
            site.receiver().behave(manners);
            Waiting.last(time);
            site.receiver().behave(Receiver.Manners.GOOD);
            return "for " + ProcessFault.seconds(time);
        });
    }

    private static List<Assessment> made(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Answers.inARow(random, "r-many-" + random.nextInt(1_000_000), 1)
                        .get(0))
                .toList();
    }

    private static void all(List<Assessment> assessments, Site site) {
        CompletableFuture.allOf(assessments.stream()
                        .map(assessment -> CompletableFuture.runAsync(
                                () -> site.sender().postOnce(assessment),
                                site.sender().threads()))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }
}
