package org.hiptriage.systemtests.faults.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.hiptriage.systemtests.faults.check.Evidence.ReportSeen;
import org.hiptriage.systemtests.faults.check.Evidence.ResultSeen;

/** Of each runner, results stand in the order in which reports were first stored. */
record OrderChecks(Evidence evidence) {

    void check(Violations violations) {
        Map<String, List<ResultSeen>> results = Violations.by(
                evidence.results().stream()
                        .filter(result -> result.trigger().equals("ASSESSMENT"))
                        .toList(),
                ResultSeen::runnerId);
        Violations.by(
                        evidence.reports().stream()
                                .filter(report -> report.kind().equals("ASSESSMENT"))
                                .toList(),
                        ReportSeen::runnerId)
                .forEach((runner, reports) -> {
                    List<String> first = List.copyOf(new LinkedHashSet<>(
                            reports.stream().map(ReportSeen::assessmentId).toList()));
                    List<String> decided = results.getOrDefault(runner, List.of()).stream()
                            .map(ResultSeen::assessmentId)
                            .distinct()
                            .toList();
                    List<String> comparable =
                            first.stream().filter(decided::contains).toList();
                    violations.addIf(
                            !comparable.equals(decided),
                            "disorder: results of runner " + runner + " overtook each other");
                });
    }
}
