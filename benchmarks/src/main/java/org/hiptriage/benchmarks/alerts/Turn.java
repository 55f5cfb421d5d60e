package org.hiptriage.benchmarks.alerts;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.benchmarks.contender.Application;
import org.hiptriage.benchmarks.contender.Contender;
import org.hiptriage.benchmarks.path.Latencies;
import org.hiptriage.benchmarks.path.Pace;

/**
 * What one contender came to in one round.
 *
 * @param p50 of its alerts; milliseconds
 * @param p99 likewise
 * @param longest likewise
 * @param behindSeconds how many seconds' events were not committed when the last was sent: more than one is more than it can take
 */
record Turn(double p50, double p99, double longest, double behindSeconds) {
    private static final int FIRST = 1;

    static Turn of(Latencies latencies, double behindSeconds) {
        return new Turn(
                latencies.percentileMillis(0.5),
                latencies.percentileMillis(0.99),
                latencies.percentileMillis(1),
                behindSeconds);
    }

    /** Of an application of its own, once it has been under load for as long as it takes to be warm. */
    static Turn of(
            Contender contender,
            OwnBroker broker,
            Path data,
            int runners,
            int urgentOneIn,
            Pace warmUp,
            Pace measured) {
        try (var alerts = new UrgentAlerts(broker.bootstrapServers(), runners, urgentOneIn);
                var application = Application.fromNowOn(contender, broker, data)) {
            application.start();
            alerts.send("first", new Pace(FIRST, 1));
            alerts.awaitAll();
            alerts.send("to get warm", warmUp);
            Latencies latencies = alerts.send(contender.words(), measured);
            long behind = FIRST
                    + warmUp.calls()
                    + measured.calls()
                    - application.progress().records();
            alerts.awaitAll();
            return of(latencies, (double) behind / measured.perSecond());
        }
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("p50Millis", p50);
        json.put("p99Millis", p99);
        json.put("longestMillis", longest);
        json.put("behindSeconds", behindSeconds);
        return json;
    }
}
