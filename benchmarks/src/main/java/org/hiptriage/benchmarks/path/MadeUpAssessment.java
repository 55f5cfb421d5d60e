package org.hiptriage.benchmarks.path;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hiptriage.schemas.result.ResultJson;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/** An assessment of nobody: a sore outer hip, with a fever where it is to be urgent. */
record MadeUpAssessment(UUID id, String runnerId, boolean urgent) {

    String json() {
        var findings = new LinkedHashMap<String, Object>();
        Vocabulary.shipped().urgentCodes().forEach(code -> findings.put(code, "absent"));
        List.of("site.lateral-hip", "sign.tender-outer-hip", "worse.running", "worse.stairs", "onset.gradual")
                .forEach(code -> findings.put(code, "present"));
        if (urgent) {
            findings.put("flag.fever", "present");
        }
        return ResultJson.write(Map.of(
                "assessmentId",
                id.toString(),
                "runnerId",
                runnerId,
                "observedAt",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "age",
                34,
                "side",
                "left",
                "painScore",
                3,
                "findings",
                findings));
    }
}
