package org.hiptriage.schemas.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.KnowledgePack;
import org.hiptriage.events.PossibleCondition;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.Side;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.WeighedFinding;
import org.jspecify.annotations.Nullable;

/** The JSON of the contract for a {@link TriageCompleted}; what is not there is left out, never null. */
public final class ResultJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ResultJson() {}

    /** The result as ordered JSON values: maps, lists, strings, numbers and booleans. */
    public static Map<String, Object> of(TriageCompleted result) {
        var json = new LinkedHashMap<String, Object>();
        json.put("resultId", result.getResultId().toString());
        json.put("assessmentId", result.getAssessmentId().toString());
        json.put("runnerId", result.getRunnerId());
        side(result.getSide()).ifPresent(side -> json.put("side", side));
        json.put("observedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(observedAt(result)));
        json.put("triagedAt", result.getTriagedAt().toString());
        json.put("trigger", result.getTrigger().name());
        json.put(
                "knowledge",
                result.getKnowledge().stream().map(ResultJson::knowledge).toList());
        json.put("level", result.getLevel().name());
        Optional.ofNullable(result.getTimeFrame()).ifPresent(timeFrame -> json.put("timeFrame", timeFrame));
        json.put("redFlags", redFlags(result.getRedFlags()));
        json.put("couldNotRuleOut", result.getCouldNotRuleOut());
        json.put(
                "conditions",
                result.getConditions().stream().map(ResultJson::condition).toList());
        json.put("tie", result.getTie());
        json.put("derived", HistoryJson.derived(result.getDerived()));
        Optional.ofNullable(result.getPainTrend()).ifPresent(trend -> json.put("painTrend", HistoryJson.trend(trend)));
        json.put("advice", AdviceJson.advice(result.getAdvice()));
        Optional.ofNullable(result.getNextQuestion()).ifPresent(code -> json.put("nextQuestion", code));
        json.put(
                "counterfactual",
                result.getCounterfactual().stream().map(AdviceJson::change).toList());
        json.put("planning", AdviceJson.planning(result.getPlanning()));
        Optional.ofNullable(result.getSeenByClinician()).ifPresent(seen -> json.put("seenByClinician", seen));
        return json;
    }

    /** The result of a preview: nothing was stored, so there is no resultId to look it up by. */
    public static Map<String, Object> preview(TriageCompleted result) {
        Map<String, Object> json = of(result);
        json.remove("resultId");
        return json;
    }

    /** Red flags as they stand in a result. */
    public static List<Map<String, Object>> redFlags(List<RaisedFlag> flags) {
        return flags.stream().map(ResultJson::redFlag).toList();
    }

    /** The side as the contract writes it: left, right or both. */
    public static Optional<String> side(@Nullable Side side) {
        return Optional.ofNullable(side).map(value -> value.name().toLowerCase(Locale.ROOT));
    }

    /** These JSON values as text. */
    public static String write(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not JSON values: " + e.getClass().getSimpleName());
        }
    }

    private static OffsetDateTime observedAt(TriageCompleted result) {
        return result.getOccurredAt().atOffset(ZoneOffset.ofTotalSeconds(result.getOccurredAtOffsetSeconds()));
    }

    private static Map<String, Object> knowledge(KnowledgePack pack) {
        var json = new LinkedHashMap<String, Object>();
        json.put("pack", pack.getPack());
        json.put("version", pack.getVersion());
        json.put("sha256", pack.getSha256());
        return json;
    }

    private static Map<String, Object> redFlag(RaisedFlag flag) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", flag.getCode());
        json.put("level", flag.getLevel().name());
        Optional.ofNullable(flag.getTimeFrame()).ifPresent(timeFrame -> json.put("timeFrame", timeFrame));
        json.put("because", flag.getBecause());
        json.put("derived", flag.getDerived());
        json.put("sources", flag.getSources());
        json.put("reason", flag.getReason());
        json.put("action", flag.getAction());
        return json;
    }

    private static Map<String, Object> condition(PossibleCondition condition) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", condition.getCode());
        json.put("score", condition.getScore());
        json.put(
                "supporting",
                condition.getSupporting().stream().map(ResultJson::weighed).toList());
        json.put(
                "conflicting",
                condition.getConflicting().stream().map(ResultJson::weighed).toList());
        json.put("missing", condition.getMissing());
        return json;
    }

    private static Map<String, Object> weighed(WeighedFinding weighed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("finding", weighed.getFinding());
        json.put("sources", weighed.getSources());
        return json;
    }

    static Map<String, Object> answers(List<FindingAnswer> answers) {
        var json = new LinkedHashMap<String, Object>();
        answers.forEach(
                answer -> json.put(answer.getCode(), answer.getPresence().name().toLowerCase(Locale.ROOT)));
        return json;
    }
}
