package org.hiptriage.systemtests.faults.load;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a made-up runner answers.
 *
 * @param side left or right
 * @param findings answers by code: present, absent or unknown
 */
public record Assessment(
        UUID id,
        String runnerId,
        Instant observedAt,
        int age,
        String side,
        Optional<Integer> painScore,
        Map<String, String> findings) {
    private static final JsonMapper JSON = new JsonMapper();

    public Assessment {
        findings = Map.copyOf(findings);
    }

    /** As it is posted. */
    public String json() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("assessmentId", id.toString());
        body.put("runnerId", runnerId);
        body.put("observedAt", observedAt.toString());
        body.put("age", age);
        body.put("side", side);
        painScore.ifPresent(score -> body.put("painScore", score));
        body.put("findings", findings);
        return JSON.writeValueAsString(body);
    }

    /** The same under the same id, but for the age: what triage has to refuse. */
    public Assessment contradicting() {
        return new Assessment(id, runnerId, observedAt, age + 1, side, painScore, findings);
    }
}
