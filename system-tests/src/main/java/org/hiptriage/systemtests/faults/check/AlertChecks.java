package org.hiptriage.systemtests.faults.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hiptriage.systemtests.faults.check.Evidence.AlertSeen;
import org.hiptriage.systemtests.faults.check.Evidence.OpenAlert;
import org.hiptriage.systemtests.faults.check.Evidence.ResultSeen;
import org.hiptriage.systemtests.faults.load.Assessment;
import org.hiptriage.systemtests.faults.load.Ledger;

/** Every result with a red flag has exactly one alert; on the board, one is open for each runner and side, with every flag raised. */
record AlertChecks(Ledger ledger, Evidence evidence) {

    void check(Violations violations) {
        Map<String, List<AlertSeen>> alerts = Violations.by(evidence.alerts(), AlertSeen::resultId);
        for (ResultSeen result : evidence.results()) {
            List<AlertSeen> own = alerts.getOrDefault(result.resultId(), List.of());
            String which = "result " + result.resultId();
            boolean flagged = !result.flags().isEmpty();
            violations.addIf(flagged && own.isEmpty(), "lost: " + which + " has red flags and no alert");
            violations.addIf(own.size() > 1, "doubled: " + which + " has " + own.size() + " alerts");
            violations.addIf(!flagged && !own.isEmpty(), "invented: " + which + " has an alert and no red flag");
            own.forEach(alert -> violations.addIf(
                    !alert.flags().equals(result.flags()) || !alert.level().equals(result.level()),
                    which + ": its alert says something else"));
        }
        Set<String> results =
                evidence.results().stream().map(ResultSeen::resultId).collect(Collectors.toSet());
        alerts.keySet().stream()
                .filter(id -> !results.contains(id))
                .forEach(id -> violations.add("invented: an alert of result " + id + ", which is not there"));
        board(violations);
    }

    private void board(Violations violations) {
        Map<String, List<OpenAlert>> open =
                Violations.by(evidence.tables().openAlerts(), alert -> alert.runnerId() + " " + alert.side());
        Set<String> decided = evidence.results().stream()
                .filter(result -> result.trigger().equals("ASSESSMENT"))
                .map(ResultSeen::assessmentId)
                .collect(Collectors.toSet());
        Violations.by(
                        ledger.assessments().values().stream()
                                .filter(assessment ->
                                        decided.contains(assessment.id().toString()))
                                .toList(),
                        assessment ->
                                assessment.runnerId() + " " + assessment.side().toUpperCase(Locale.ROOT))
                .forEach((who, assessments) -> {
                    Set<String> standing = standing(assessments);
                    List<OpenAlert> found = open.getOrDefault(who, List.of());
                    violations.addIf(found.size() > 1, "doubled: " + who + " has " + found.size() + " open alerts");
                    violations.addIf(
                            found.isEmpty() && !standing.isEmpty(),
                            "lost: " + who + " has no open alert for " + standing);
                    violations.addIf(
                            !found.isEmpty() && standing.isEmpty(),
                            "invented: " + who + " has an open alert for nothing");
                    found.forEach(alert -> violations.addIf(
                            !alert.flags().containsAll(standing),
                            "lost: the alert of " + who + " has " + alert.flags() + " instead of " + standing));
                });
    }

    /** The flags that wait for somebody: all since the last self-care that closed what asked for no more than a doctor. */
    private static Set<String> standing(List<Assessment> assessments) {
        Set<String> standing = new TreeSet<>();
        assessments.stream()
                .sorted(Comparator.comparing(Assessment::observedAt))
                .map(assessment -> ClinicalTable.of(assessment.findings(), assessment.painScore()))
                .forEach(outcome -> {
                    if (outcome.level().equals("SELF_CARE") && standing.stream().noneMatch(ClinicalTable::isUrgent)) {
                        standing.clear();
                    }
                    standing.addAll(outcome.flags());
                });
        return standing;
    }
}
