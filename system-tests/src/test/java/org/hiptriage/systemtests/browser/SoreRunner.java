package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.systemtests.stack.HipTriage;
import tools.jackson.databind.json.JsonMapper;

/** A runner with a sore outer hip, whose answers raise what a test of the board needs. */
final class SoreRunner {
    private final HipTriage http;
    private final String id = "r-" + UUID.randomUUID();

    SoreRunner(HipTriage http) {
        this.http = http;
    }

    String id() {
        return id;
    }

    /** Says so now: these findings are present beside the sore outer hip, every other urgent sign is absent. */
    SoreRunner says(String... present) {
        var findings = new LinkedHashMap<String, String>();
        Vocabulary.shipped().urgentCodes().forEach(code -> findings.put(code, "absent"));
        List.of("site.lateral-hip", "sign.tender-outer-hip").forEach(code -> findings.put(code, "present"));
        List.of(present).forEach(code -> findings.put(code, "present"));
        String assessmentId = UUID.randomUUID().toString();
        String body = new JsonMapper()
                .writeValueAsString(Map.of(
                        "assessmentId",
                        assessmentId,
                        "runnerId",
                        id,
                        "observedAt",
                        OffsetDateTime.now(ZoneOffset.UTC).withNano(0).toString(),
                        "age",
                        34,
                        "side",
                        "left",
                        "painScore",
                        4,
                        "findings",
                        findings));
        assertThat(http.submit(body).statusCode()).isEqualTo(202);
        http.result(id, assessmentId);
        return this;
    }

    /** The address of the board that shows this runner alone. */
    String onBoard() {
        return http.board("#/?text=" + id);
    }
}
