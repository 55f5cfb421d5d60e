package org.hiptriage.schemas.fhir;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A FHIR element or resource; its members stand in the order in which they are added, and what is not there is left out. */
public final class Element {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> members = new LinkedHashMap<>();

    private Element() {}

    /** An element without members. */
    public static Element empty() {
        return new Element();
    }

    /** A resource of this type. */
    public static Element resource(String type) {
        return empty().with("resourceType", type);
    }

    /** Adds a member: text, number, yes or no, or another element. */
    public Element with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a member where there is a value. */
    public Element maybe(String name, Optional<?> value) {
        value.ifPresent(present -> members.put(name, present));
        return this;
    }

    /** Adds a repeated member, but not an empty one, which FHIR has none of. */
    public Element all(String name, List<?> values) {
        if (!values.isEmpty()) {
            members.put(name, List.copyOf(values));
        }
        return this;
    }

    /** The members, in order. */
    @JsonValue
    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    /** The element as JSON in UTF-8. */
    public byte[] toJson() {
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written as JSON", e);
        }
    }
}
