package org.hiptriage.systemtests.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hiptriage.systemtests.faults.check.Evidence;
import org.hiptriage.systemtests.faults.check.Evidence.AlertSeen;

/** What the evidence of a build would be that drops or doubles one alert in a thousand: a checker that lets it pass proves nothing. */
final class Tampering {
    private static final int ONE_IN = 1_000;

    private Tampering() {}

    static UnaryOperator<Evidence> named(String how) {
        return switch (how) {
            case "drop-alert" -> evidence -> with(evidence, dropped(evidence.alerts()));
            case "double-alert" -> evidence -> with(evidence, doubled(evidence.alerts()));
            default -> throw new IllegalArgumentException("--tamper-too drop-alert or double-alert");
        };
    }

    /** One in each thousand that was begun. */
    private static List<AlertSeen> dropped(List<AlertSeen> alerts) {
        List<AlertSeen> left = new ArrayList<>(alerts);
        for (int at = (alerts.size() - 1) / ONE_IN * ONE_IN; at >= 0 && !left.isEmpty(); at -= ONE_IN) {
            left.remove(at);
        }
        return left;
    }

    private static List<AlertSeen> doubled(List<AlertSeen> alerts) {
        List<AlertSeen> more = new ArrayList<>(alerts);
        for (int at = 0; at < alerts.size(); at += ONE_IN) {
            more.add(alerts.get(at));
        }
        return more;
    }

    private static Evidence with(Evidence evidence, List<AlertSeen> alerts) {
        return new Evidence(
                evidence.reports(),
                evidence.results(),
                alerts,
                evidence.changes(),
                evidence.memories(),
                evidence.deadLetters(),
                evidence.tables());
    }
}
