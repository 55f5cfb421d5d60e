package org.hiptriage.triage.preview.interview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hiptriage.triage.decision.interview.Asked;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.RedFlag;

/** The step as JSON; why a question is asked is told in the packs' own words. */
record InterviewJson(Knowledge knowledge) {

    Map<String, Object> of(Step step, boolean emergency) {
        var json = new LinkedHashMap<String, Object>();
        json.put("done", step instanceof Step.Done);
        json.put("emergency", emergency);
        if (step instanceof Step.Age) {
            json.put("next", next("age", List.of(), "ALWAYS", List.of()));
        } else if (step instanceof Step.PainScore) {
            json.put("next", next("painScore", List.of(), "ALWAYS", List.of()));
        } else if (step instanceof Step.Findings findings) {
            json.put("next", next(findings.asked()));
        }
        return json;
    }

    private Map<String, Object> next(Asked asked) {
        return next(
                asked.question().code(),
                knowledge.findings().codesOf(asked.question().findings()),
                asked.reason().name(),
                asked.about());
    }

    private Map<String, Object> next(String question, List<String> findings, String reason, List<String> about) {
        var next = new LinkedHashMap<String, Object>();
        next.put("question", question);
        next.put("findings", findings);
        next.put("reason", reason);
        next.put("about", about.stream().map(this::about).toList());
        return next;
    }

    private Map<String, Object> about(String code) {
        var about = new LinkedHashMap<String, Object>();
        about.put("code", code);
        knowledge
                .redFlag(code)
                .map(RedFlag::reason)
                .or(() -> knowledge.condition(code).map(Condition::name))
                .ifPresent(text -> about.put("text", text));
        return about;
    }
}
