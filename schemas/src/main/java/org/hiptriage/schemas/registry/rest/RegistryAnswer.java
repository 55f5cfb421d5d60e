package org.hiptriage.schemas.registry.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a registry answered. Only what is unmistakably the word of a registry is one: a proxy's page or a fault says nothing about
 * any schema.
 *
 * @param errorCode 0 where it did what was asked, else the five digits by which registries tell why not
 * @param body empty where it is longer than may be read
 */
public record RegistryAnswer(int errorCode, Optional<ObjectNode> body) {
    private static final int ABSENT = 404;
    private static final int INCOMPATIBLE = 409;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(RegistryClient.MAX_ANSWER_BYTES)
                            .maxTokenCount(20_000)
                            .build())
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * The answer in this response.
     *
     * @throws RegistryUnavailableException where the registry failed, does not let us in, or something else answers in its place
     */
    static RegistryAnswer of(HttpResponse<Optional<byte[]>> response) {
        int status = response.statusCode();
        if (status == 401 || status == 403) {
            throw new RegistryUnavailableException("the schema registry refuses us with status " + status
                    + ": check hip.schema-registry.user and password, or token, and what they permit");
        }
        if (status == 429 || status >= 500) {
            throw new RegistryUnavailableException("the schema registry answers with status " + status);
        }
        Optional<ObjectNode> body = response.body().flatMap(RegistryAnswer::object);
        if (status == 200 && (body.isPresent() || (response.body().isEmpty() && isJson(response)))) {
            return new RegistryAnswer(0, body);
        }
        int code = body.map(json -> json.path("error_code").asInt()).orElse(0);
        if (status / 100 == 4 && code != 0) {
            return new RegistryAnswer(code, body);
        }
        throw new RegistryUnavailableException(
                "what answers with status " + status
                        + " does not speak as a schema registry: check that hip.schema-registry.url ends where its paths begin");
    }

    /** Whether it did what was asked. */
    public boolean isDone() {
        return errorCode == 0;
    }

    /** Whether there is no such thing there. */
    public boolean isAbsent() {
        return errorCode == ABSENT || errorCode / 100 == ABSENT;
    }

    /** Whether it does not take a schema because of those that it has. */
    public boolean isIncompatible() {
        return errorCode == INCOMPATIBLE || errorCode / 100 == INCOMPATIBLE;
    }

    /** A text in it; empty where it is not there. */
    public Optional<String> text(String field) {
        return body.map(json -> json.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** A positive number in it; empty where it is not there. */
    public OptionalInt number(String field) {
        return body.map(json -> json.path(field))
                .filter(JsonNode::canConvertToInt)
                .filter(JsonNode::isIntegralNumber)
                .map(number -> OptionalInt.of(number.intValue()))
                .orElseGet(OptionalInt::empty);
    }

    private static Optional<ObjectNode> object(byte[] json) {
        try {
            return JSON.readTree(json) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isJson(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
    }
}
