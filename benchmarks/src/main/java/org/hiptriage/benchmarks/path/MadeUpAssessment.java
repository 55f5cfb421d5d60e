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
public record MadeUpAssessment(UUID id, String runnerId, boolean urgent) {
    // Written once: the driver shares the machine with what it measures.
    private static final String CALM = answers("absent");
    private static final String URGENT = answers("present");

    /** Its document. */
    public String json() {
        return "{\"assessmentId\":\"" + id + "\",\"runnerId\":\"" + runnerId + "\",\"observedAt\":\""
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\"," + (urgent ? URGENT : CALM);
    }

    private static String answers(String fever) {
        var findings = new LinkedHashMap<String, Object>();
        Vocabulary.shipped().urgentCodes().forEach(code -> findings.put(code, "absent"));
        List.of("site.lateral-hip", "sign.tender-outer-hip", "worse.running", "worse.stairs", "onset.gradual")
                .forEach(code -> findings.put(code, "present"));
        findings.put("flag.fever", fever);
        return ResultJson.write(Map.of("age", 34, "side", "left", "painScore", 3, "findings", findings))
                .substring(1);
    }
}
