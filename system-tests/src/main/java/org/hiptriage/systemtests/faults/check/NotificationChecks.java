package org.hiptriage.systemtests.faults.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiptriage.systemtests.faults.check.Evidence.ChangeSeen;
import org.hiptriage.systemtests.faults.check.Evidence.MessageRow;
import org.hiptriage.systemtests.faults.check.Evidence.NotificationRow;
import org.hiptriage.systemtests.faults.check.Evidence.ResultSeen;

/** One notification for each result at most, for each thing that is new at least; its states in lawful order; told to all who asked. */
record NotificationChecks(Evidence evidence, Set<String> taken) {
    private static final Map<String, Set<String>> LAWFUL = Map.of(
            "PENDING",
                    Set.of(
                            "SENT",
                            "DELIVERED",
                            "OPENED",
                            "ACKNOWLEDGED",
                            "ESCALATED",
                            "FAILED",
                            "SUPERSEDED",
                            "CANCELLED"),
            "SENT", Set.of("DELIVERED", "OPENED", "ACKNOWLEDGED", "ESCALATED", "SUPERSEDED", "CANCELLED"),
            "DELIVERED", Set.of("OPENED", "ACKNOWLEDGED", "ESCALATED", "CANCELLED"),
            "OPENED", Set.of("ACKNOWLEDGED"),
            "ESCALATED", Set.of("OPENED", "ACKNOWLEDGED"),
            "FAILED", Set.of("OPENED", "ACKNOWLEDGED"),
            "ACKNOWLEDGED", Set.of(),
            "SUPERSEDED", Set.of(),
            "CANCELLED", Set.of());

    void check(Violations violations) {
        Map<String, List<NotificationRow>> ofResults =
                Violations.by(evidence.tables().notifications(), NotificationRow::resultId);
        ofResults.forEach((result, rows) -> violations.addIf(
                !result.isEmpty() && rows.size() > 1,
                "doubled: result " + result + " has " + rows.size() + " notifications"));
        everythingNewIsTold(ofResults, violations);
        states(violations);
        webhook(violations);
    }

    /** The first result of a runner is told, and each flag that a runner raises is in a notification of a result that has it. */
    private void everythingNewIsTold(Map<String, List<NotificationRow>> ofResults, Violations violations) {
        Violations.by(evidence.results(), ResultSeen::runnerId).forEach((runner, results) -> {
            violations.addIf(
                    results.size() == 1 && !ofResults.containsKey(results.get(0).resultId()),
                    "lost: the only result of runner " + runner + " has no notification");
            Set<String> raised =
                    results.stream().flatMap(result -> result.flags().stream()).collect(Collectors.toSet());
            Set<String> told = results.stream()
                    .filter(result -> ofResults.containsKey(result.resultId()))
                    .flatMap(result -> result.flags().stream())
                    .collect(Collectors.toSet());
            violations.addIf(
                    !told.containsAll(raised),
                    "lost: runner " + runner + " raised " + raised + " and was told of " + told);
        });
    }

    private void states(Violations violations) {
        Map<String, List<ChangeSeen>> changes = Violations.by(evidence.changes(), ChangeSeen::notificationId);
        for (NotificationRow row : evidence.tables().notifications()) {
            List<String> told = statesOf(changes.getOrDefault(row.notificationId(), List.of()));
            String which = "notification " + row.notificationId() + ": ";
            violations.addIf(told.isEmpty() || !told.get(0).equals("PENDING"), which + "its beginning was not told");
            for (int i = 1; i < told.size(); i++) {
                violations.addIf(
                        !LAWFUL.getOrDefault(told.get(i - 1), Set.of()).contains(told.get(i)),
                        which + "went from " + told.get(i - 1) + " to " + told.get(i));
            }
            violations.addIf(
                    !told.isEmpty() && !told.get(told.size() - 1).equals(row.state()),
                    which + "told " + told + " and is " + row.state());
        }
        Set<String> rows = evidence.tables().notifications().stream()
                .map(NotificationRow::notificationId)
                .collect(Collectors.toSet());
        changes.keySet().stream()
                .filter(id -> !rows.contains(id))
                .forEach(id -> violations.add("invented: changes of notification " + id + ", which is not there"));
    }

    /** An event that was told again after a crash has the same id; one of an attempt moves the notification where it came through. */
    private static List<String> statesOf(List<ChangeSeen> changes) {
        Set<String> seen = new HashSet<>();
        List<String> states = new ArrayList<>();
        for (ChangeSeen change : changes) {
            boolean moves =
                    change.channel().isEmpty() || Set.of("SENT", "DELIVERED").contains(change.state());
            boolean again = !states.isEmpty()
                    && change.channel().isPresent()
                    && states.get(states.size() - 1).equals(change.state());
            if (seen.add(change.eventId()) && moves && !again) {
                states.add(change.state());
            }
        }
        return states;
    }

    private void webhook(Violations violations) {
        List<MessageRow> messages = evidence.tables().webhookMessages();
        messages.stream()
                .filter(message -> message.state().equals("SENT") && !taken.contains(message.deliveryId()))
                .forEach(message -> violations.add(
                        "lost: webhook message " + message.deliveryId() + " counts as sent, nobody has it"));
        messages.stream()
                .filter(message -> !Set.of("SENT", "PENDING").contains(message.state()))
                .forEach(message ->
                        violations.add("lost: webhook message " + message.deliveryId() + " is " + message.state()));
        Set<String> told = messages.stream().map(MessageRow::notificationId).collect(Collectors.toSet());
        evidence.tables().notifications().stream()
                .map(NotificationRow::notificationId)
                .filter(id -> !told.contains(id))
                .forEach(id -> violations.add("lost: the webhook is not told of notification " + id));
    }
}
