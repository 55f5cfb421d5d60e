package org.hiptriage.systemtests.faults.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hiptriage.systemtests.faults.check.Evidence.ResultSeen;
import org.hiptriage.systemtests.faults.load.Assessment;
import org.hiptriage.systemtests.faults.load.Ledger;

/** Each acknowledged assessment has exactly one result, and the one that the rules give for it; nothing else has any. */
record ResultChecks(Ledger ledger, Evidence evidence) {

    void check(Violations violations) {
        Map<String, List<ResultSeen>> ofAssessments = byAssessment("ASSESSMENT");
        Set<UUID> acknowledgedOnes = ledger.acknowledgedAssessments();
        ledger.assessments().forEach((id, assessment) -> {
            List<ResultSeen> results = ofAssessments.getOrDefault(id.toString(), List.of());
            boolean acknowledged = acknowledgedOnes.contains(id);
            violations.addIf(acknowledged && results.isEmpty(), "lost: assessment " + id + " has no result");
            violations.addIf(results.size() > 1, "doubled: assessment " + id + " has " + results.size() + " results");
            results.forEach(result -> compare(assessment, result, violations));
        });
        Set<String> sent =
                ledger.assessments().keySet().stream().map(UUID::toString).collect(Collectors.toSet());
        ofAssessments.keySet().stream()
                .filter(id -> !sent.contains(id))
                .forEach(id -> violations.add("invented: a result for assessment " + id + ", which nobody sent"));
        checkIns(violations);
        runs(violations);
        tables(violations);
    }

    private void compare(Assessment assessment, ResultSeen result, Violations violations) {
        ClinicalTable.Expected expected = ClinicalTable.of(assessment.findings(), assessment.painScore());
        String which = "assessment " + assessment.id() + ": ";
        violations.addIf(
                !result.runnerId().equals(assessment.runnerId()), which + "its result is about another runner");
        violations.addIf(
                !result.flags().equals(expected.flags()),
                which + "red flags " + result.flags() + " instead of " + expected.flags());
        violations.addIf(
                !result.open().equals(expected.open()),
                which + "could not rule out " + result.open() + " instead of " + expected.open());
        violations.addIf(
                !result.level().equals(expected.level()),
                which + "level " + result.level() + " instead of " + expected.level());
    }

    private void checkIns(Violations violations) {
        Map<String, Long> reported = evidence.reports().stream()
                .filter(report -> report.kind().equals("CHECK_IN"))
                .map(Evidence.ReportSeen::assessmentId)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> 1L));
        long results = evidence.results().stream()
                .filter(result -> result.trigger().equals("CHECK_IN"))
                .count();
        ledger.acknowledgedCheckIns().stream()
                .filter(id -> !reported.containsKey(id.toString()))
                .forEach(id -> violations.add("lost: check-in " + id + " is not in its topic"));
        violations.addIf(
                results != reported.size(),
                "lost or doubled: " + results + " results of " + reported.size() + " check-ins");
    }

    private void runs(Violations violations) {
        ledger.acknowledgedRuns().stream()
                .map(run -> run.runnerId() + " " + run.startedAt().toEpochMilli())
                .filter(run -> !evidence.tables().recordings().contains(run))
                .forEach(run -> violations.add("lost: run " + run + " is not in its table"));
        Violations.by(evidence.results(), ResultSeen::assessmentId).forEach((id, results) -> {
            for (int i = 0; i < results.size(); i++) {
                ResultSeen result = results.get(i);
                if (result.trigger().equals("RUN")) {
                    violations.addIf(i == 0, "assessment " + id + ": a result of a run is its first");
                    violations.addIf(
                            i > 0 && results.get(i - 1).outcome().equals(result.outcome()),
                            "assessment " + id + ": a result of a run changes nothing");
                }
            }
        });
    }

    /** What the topic has, the table has too, and the other way round. */
    private void tables(Violations violations) {
        Set<String> inTopic =
                evidence.results().stream().map(ResultSeen::resultId).collect(Collectors.toSet());
        violations.addIf(
                inTopic.size() != evidence.results().size(),
                "doubled: " + (evidence.results().size() - inTopic.size()) + " resultIds are in the topic twice");
        Set<String> inTable = new HashSet<>(evidence.tables().results());
        inTopic.stream()
                .filter(id -> !inTable.contains(id))
                .forEach(id -> violations.add("lost: result " + id + " is not in its table"));
        inTable.stream()
                .filter(id -> !inTopic.contains(id))
                .forEach(id -> violations.add("invented: result " + id + " is in the table and not in the topic"));
    }

    private Map<String, List<ResultSeen>> byAssessment(String trigger) {
        return Violations.by(
                evidence.results().stream()
                        .filter(result -> result.trigger().equals(trigger))
                        .toList(),
                ResultSeen::assessmentId);
    }
}
