package org.hiptriage.benchmarks.failover;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hiptriage.benchmarks.alerts.UrgentAlerts;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.benchmarks.contender.Application;
import org.hiptriage.benchmarks.contender.Contender;
import org.hiptriage.benchmarks.contender.Instance;
import org.hiptriage.benchmarks.contender.PreparedMemories;
import org.hiptriage.benchmarks.path.Latencies;
import org.hiptriage.benchmarks.path.Pace;
import org.hiptriage.benchmarks.path.Wait;

/**
 * What came of one kill.
 *
 * @param partitions how many partitions of its topics the one that was killed had: who has none is missed by nobody
 * @param p50Before of urgent alerts before it; milliseconds
 * @param longestBefore likewise
 * @param p50After from two seconds before it on, likewise
 * @param longestAfter likewise
 */
record Turn(int partitions, double p50Before, double longestBefore, double p50After, double longestAfter) {
    private static final Duration READY_WITHIN = Duration.ofMinutes(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration UNTIL_KILL = Duration.ofSeconds(2);
    private static final int EVENTS_REMEMBERED = 20;

    /**
     * Who is killed, and under which load.
     *
     * @param remembered how many runners are in the state before the first event; 0 for none
     * @param standbys how many instances keep a copy of each memory
     * @param settings of both instances, beside those that are shipped
     */
    record Load(
            int runners,
            int urgentOneIn,
            int remembered,
            int standbys,
            List<String> settings,
            Pace warmUp,
            Pace measured) {}

    /** Kills the busier of two instances of a new application two seconds into what is measured; fails where an alert is lost or comes twice. */
    static Turn of(OwnBroker broker, Path data, Load load) {
        try (var alerts = new UrgentAlerts(broker.bootstrapServers(), load.runners(), load.urgentOneIn());
                var application = Application.fromNowOn(Contender.service(), broker, data)) {
            if (load.remembered() > 0) {
                PreparedMemories.write(broker, application.name(), load.remembered(), EVENTS_REMEMBERED);
            }
            String standbys = "--spring.kafka.streams.properties.num.standby.replicas=" + load.standbys();
            String[] settings =
                    Stream.concat(Stream.of(standbys), load.settings().stream()).toArray(String[]::new);
            Instance one = application.start(settings);
            Instance other = application.start(settings);
            Wait.until(() -> "both instances are ready, see " + data, READY_WITHIN, () -> {
                Wait.during(BETWEEN_LOOKS);
                return one.isReady() && other.isReady();
            });
            Latencies before = alerts.send("before", load.warmUp());
            // With copies to be made the first one keeps all partitions until the other has caught up.
            boolean oneHasMore = application.partitionsOf(one) > application.partitionsOf(other);
            Instance goes = oneHasMore ? one : other;
            Instance stays = oneHasMore ? other : one;
            int partitions = application.partitionsOf(goes);
            var killer = new Thread(
                    () -> {
                        Wait.during(UNTIL_KILL);
                        goes.kill();
                    },
                    "killer");
            killer.start();
            Latencies after = alerts.send("after", load.measured());
            alerts.awaitAll();
            stays.mustRun();
            return new Turn(
                    partitions,
                    before.percentileMillis(0.5),
                    before.percentileMillis(1),
                    after.percentileMillis(0.5),
                    after.percentileMillis(1));
        }
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("partitionsOfTheKilled", partitions);
        json.put("p50BeforeMillis", p50Before);
        json.put("longestBeforeMillis", longestBefore);
        json.put("p50AfterMillis", p50After);
        json.put("longestAfterMillis", longestAfter);
        return json;
    }
}
