package org.hiptriage.systemtests.operations;

import java.util.List;
import java.util.Map;
import org.hiptriage.systemtests.stack.Repository;

/** The alert rules for Prometheus. */
final class AlertRules {
    private AlertRules() {}

    static List<Map<String, Object>> all() {
        return Yamls.stream(Yamls.map(Yamls.read(Repository.file("operations/prometheus/alerts.yml"))), "groups")
                .flatMap(group -> Yamls.stream(group, "rules"))
                .toList();
    }
}
