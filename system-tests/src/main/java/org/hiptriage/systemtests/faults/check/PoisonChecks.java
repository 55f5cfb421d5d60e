package org.hiptriage.systemtests.faults.check;

import java.util.List;
import java.util.Map;
import org.hiptriage.systemtests.faults.check.Evidence.DeadLetter;
import org.hiptriage.systemtests.faults.load.Ledger;

/** What nobody can use is a dead letter, byte for byte and with its reason; and nothing else is. */
record PoisonChecks(Ledger ledger, Evidence evidence) {

    void check(Violations violations) {
        Map<String, List<DeadLetter>> letters = Violations.by(
                evidence.deadLetters(),
                letter -> place(letter.originalTopic(), letter.originalPartition(), letter.originalOffset()));
        for (Ledger.Poison poison : ledger.poison()) {
            String place = place(poison.topic(), poison.partition(), poison.offset());
            List<DeadLetter> own = letters.getOrDefault(place, List.of());
            violations.addIf(own.isEmpty(), "lost: " + poison.kind() + " at " + place + " is no dead letter");
            own.forEach(letter -> {
                violations.addIf(
                        !letter.hex().equals(poison.hex()), "changed: the bytes of " + poison.kind() + " at " + place);
                violations.addIf(letter.reason().isEmpty(), "no reason: " + poison.kind() + " at " + place);
            });
        }
        long conflicting = evidence.deadLetters().stream()
                .filter(letter -> letter.reason().equals("conflicting"))
                .count();
        violations.addIf(
                conflicting < ledger.contradictedAssessments().size(),
                "lost: " + ledger.contradictedAssessments().size() + " contradictions, " + conflicting
                        + " dead letters");
        evidence.deadLetters().stream()
                .filter(letter -> !letter.reason().equals("conflicting") && !ledger.wasPoured(letter.hex()))
                .forEach(letter -> violations.add("refused: a good record of " + letter.originalTopic()
                        + " is a dead letter (" + letter.reason() + ")"));
    }

    private static String place(String topic, int partition, long offset) {
        return topic + "-" + partition + "@" + offset;
    }
}
