package org.hiptriage.schemas.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request was not served, after RFC 9457. Nothing in it may repeat what the caller sent as an answer.
 *
 * @param status the HTTP status, 400 to 599
 * @param title the kind of problem, the same for every occurrence
 * @param detail what went wrong this time and what to do
 * @param errors the fields that are wrong, in the order of the contract; empty where the problem is not about fields
 */
public record Problem(int status, String title, String detail, List<FieldProblem> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = new JsonMapper();

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem that is not about single fields. */
    public static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, List.of());
    }

    /** The members of the problem details object, in the order in which they are written. */
    public Map<String, Object> toMap() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        return members;
    }

    /** The problem details object in UTF-8, of media type {@value #MEDIA_TYPE}. */
    public byte[] toJson() {
        return toJson(Map.of());
    }

    /** The same with members of its own after those of the standard, as RFC 9457 section 3.2 allows. */
    public byte[] toJson(Map<String, Object> more) {
        Map<String, Object> members = toMap();
        members.putAll(more);
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written as JSON", e);
        }
    }
}
