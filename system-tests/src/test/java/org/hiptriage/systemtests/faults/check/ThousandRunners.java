package org.hiptriage.systemtests.faults.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hiptriage.systemtests.faults.check.Evidence.AlertSeen;
import org.hiptriage.systemtests.faults.check.Evidence.ChangeSeen;
import org.hiptriage.systemtests.faults.check.Evidence.DeadLetter;
import org.hiptriage.systemtests.faults.check.Evidence.MessageRow;
import org.hiptriage.systemtests.faults.check.Evidence.NotificationRow;
import org.hiptriage.systemtests.faults.check.Evidence.OpenAlert;
import org.hiptriage.systemtests.faults.check.Evidence.ReportSeen;
import org.hiptriage.systemtests.faults.check.Evidence.ResultSeen;
import org.hiptriage.systemtests.faults.check.Memories.Version;
import org.hiptriage.systemtests.faults.load.Assessment;
import org.hiptriage.systemtests.faults.load.Ledger;

/** A ledger of a thousand runners with a fever each and as many without, and what has to come of it, to be spoilt by a test. */
final class ThousandRunners {
    static final int COUNT = 1_000;

    final Ledger ledger = new Ledger();
    final List<ReportSeen> reports = new ArrayList<>();
    final List<ResultSeen> results = new ArrayList<>();
    final List<AlertSeen> alerts = new ArrayList<>();
    final List<ChangeSeen> changes = new ArrayList<>();
    final List<Version> memories = new ArrayList<>();
    final List<DeadLetter> deadLetters = new ArrayList<>();
    final List<String> resultRows = new ArrayList<>();
    final List<OpenAlert> openAlerts = new ArrayList<>();
    final List<NotificationRow> notifications = new ArrayList<>();
    final Set<String> recordings = new HashSet<>();
    final List<MessageRow> messages = new ArrayList<>();
    final Set<String> taken = new HashSet<>();

    ThousandRunners() {
        for (int i = 0; i < COUNT; i++) {
            add("r-" + i, i, "present", "URGENT_CARE", Set.of("infection"));
            add("r-calm-" + i, i, "absent", "SELF_CARE", Set.of());
        }
        String poison = "010203";
        ledger.poisoned(new Ledger.Poison("random bytes", "symptom-events", 1, 17, poison));
        deadLetters.add(new DeadLetter("symptom-events", 1, 17, "unreadable", poison));
        var run = new Ledger.Run("r-1", Instant.parse("2026-11-20T06:30:00Z"));
        ledger.sending(List.of(run));
        ledger.acknowledged(List.of(run));
        recordings.add("r-1 " + run.startedAt().toEpochMilli());
    }

    List<String> judged() {
        var tables = new Evidence.Tables(resultRows, openAlerts, notifications, recordings, messages);
        var trail = new Memories();
        memories.forEach(trail::next);
        return Checker.check(
                ledger, new Evidence(reports, results, alerts, changes, trail, deadLetters, tables), taken);
    }

    private void add(String runner, int number, String fever, String level, Set<String> flags) {
        UUID id = id(runner + "-assessment");
        var assessment = new Assessment(
                id,
                runner,
                Instant.parse("2026-11-20T07:00:00Z").plusSeconds(number),
                30,
                "left",
                Optional.of(3),
                Map.of("flag.fever", fever));
        ledger.sending(assessment);
        ledger.acknowledged(assessment);
        reports.add(new ReportSeen(
                runner, id.toString(), "ASSESSMENT", id(runner + "-event").toString()));
        memories.add(new Version(runner, "0/" + number, Set.of(id), Set.of(id("run-1"), id("run-2"))));
        String result = id(runner + "-result").toString();
        results.add(new ResultSeen(
                result,
                id.toString(),
                runner,
                "ASSESSMENT",
                level,
                new TreeSet<>(flags),
                new TreeSet<>(),
                "level=" + level));
        resultRows.add(result);
        if (!flags.isEmpty()) {
            alerts.add(new AlertSeen(id(runner + "-alert").toString(), result, runner, level, new TreeSet<>(flags)));
            openAlerts.add(new OpenAlert(runner, "LEFT", level, new TreeSet<>(flags)));
        }
        String notification = id(runner + "-notification").toString();
        notifications.add(new NotificationRow(notification, result, runner, "ANY", "PENDING"));
        changes.add(new ChangeSeen(id(runner + "-change").toString(), notification, "PENDING", Optional.empty()));
        String message = id(runner + "-message").toString();
        messages.add(new MessageRow(message, notification, "SENT"));
        taken.add(message);
    }

    static UUID id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }
}
