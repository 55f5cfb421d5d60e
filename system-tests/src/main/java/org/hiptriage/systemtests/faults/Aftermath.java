package org.hiptriage.systemtests.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiptriage.systemtests.faults.cluster.Cluster;
import org.hiptriage.systemtests.faults.cluster.ServiceNode;
import org.hiptriage.systemtests.faults.cluster.Waiting;
import org.hiptriage.systemtests.faults.cluster.disk.StateDirectories;
import org.hiptriage.systemtests.faults.injection.versions.PackPublisher;
import org.hiptriage.systemtests.faults.load.Ledger;
import org.hiptriage.systemtests.faults.load.ServiceClient;
import org.hiptriage.systemtests.faults.load.ServiceClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of the services once faults and load are over: memories survive the loss of every store, dead letters can be sent again. */
final class Aftermath {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int RUNNERS = 40;
    private static final Duration BACK_WITHIN = Duration.ofMinutes(3);
    private static final Duration AGAIN_WITHIN = Duration.ofSeconds(30);

    private final Cluster cluster;
    private final ServiceClient http;
    private final Ledger ledger;
    private final PackPublisher packs;

    Aftermath(Cluster cluster, ServiceClient http, Ledger ledger, PackPublisher packs) {
        this.cluster = cluster;
        this.http = http;
        this.ledger = ledger;
        this.packs = packs;
    }

    /** Deletes the stores of all instances at once and compares what is remembered then with what was before. */
    List<String> restore() {
        List<String> runners = ledger.acknowledgedAssessments().stream()
                .map(id -> ledger.assessments().get(id))
                .map(assessment -> assessment.runnerId())
                .distinct()
                .sorted()
                .limit(RUNNERS)
                .toList();
        Map<String, String> before = memories(runners);
        List<ServiceNode> triage = cluster.instancesOf(Cluster.TRIAGE);
        triage.forEach(node -> node.program().kill());
        triage.forEach(node -> StateDirectories.delete(node.state()));
        triage.forEach(node -> node.program().start());
        List<String> violations = new ArrayList<>();
        if (!cluster.isWholeWithin(BACK_WITHIN)) {
            violations.add("not whole again after every store was deleted");
            return violations;
        }
        Map<String, String> after = memories(runners);
        runners.forEach(runner -> {
            String was = before.getOrDefault(runner, "");
            if (!was.contains("newestAssessment")) {
                violations.add("lost: nothing is remembered of runner " + runner);
            } else if (!was.equals(after.get(runner))) {
                violations.add("lost: what is restored of runner " + runner + " is not what was remembered");
            }
        });
        return violations;
    }

    /** Whether each instance of the triage, which all read the topic anew by now, refused every harmful pack for what it is. */
    List<String> refusals() {
        return cluster.instancesOf(Cluster.TRIAGE).stream()
                .filter(node -> !Waiting.until(AGAIN_WITHIN, () -> refused(node) >= packs.harmful()))
                .map(node -> "taken: of %d harmful knowledge packs %s refused %d"
                        .formatted(packs.harmful(), node, refused(node)))
                .toList();
    }

    private long refused(ServiceNode triage) {
        return http.text(triage.url() + "/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith("hip_pack_refusals_total") && line.contains("reason=\"broken\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Sends a dead letter again by the operators' command; what nobody can use has to come back as one more dead letter. */
    List<String> redeliver() {
        String operations = cluster.instancesOf(Cluster.NOTIFICATION).get(0).url() + "/api/v1/operations/dead-letters";
        if (ledger.poison().isEmpty()) {
            return List.of();
        }
        List<JsonNode> letters = letters(operations);
        if (letters.isEmpty()) {
            return List.of("lost: operators see no dead letter");
        }
        Set<String> before = places(letters);
        String place = before.iterator().next();
        Answer answer = http.post(operations + "/" + place + "/redelivery", "{\"by\":\"the fault harness\"}");
        if (answer.status() / 100 != 2) {
            return List.of("a dead letter could not be sent again: " + answer.status() + " " + answer.body());
        }
        return Waiting.until(AGAIN_WITHIN, () -> !before.containsAll(places(letters(operations))))
                ? List.of()
                : List.of("lost: dead letter " + place + " was sent again and did not come back");
    }

    private List<JsonNode> letters(String operations) {
        Answer answer = http.get(operations);
        return answer.status() == 200
                ? List.copyOf(JSON.readTree(answer.body()).get("items").values())
                : List.of();
    }

    private static Set<String> places(List<JsonNode> letters) {
        return letters.stream()
                .map(letter -> "%s/%d/%d"
                        .formatted(
                                letter.get("topic").asString(),
                                letter.get("partition").asInt(),
                                letter.get("offset").asLong()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, String> memories(List<String> runners) {
        Map<String, String> memories = new LinkedHashMap<>();
        String triage = cluster.instancesOf(Cluster.TRIAGE).get(0).url();
        runners.forEach(runner -> Waiting.until(AGAIN_WITHIN, () -> {
            Answer answer = http.get(triage + "/api/v1/runners/" + runner + "/history");
            if (answer.status() == 200) {
                memories.put(runner, answer.body());
            }
            return answer.status() == 200;
        }));
        return memories;
    }
}
