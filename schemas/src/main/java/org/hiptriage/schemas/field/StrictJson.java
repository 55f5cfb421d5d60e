package org.hiptriage.schemas.field;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to one JSON value, with nothing forgiven: a document that two parsers could read differently is refused. */
public final class StrictJson {
    /** More than this is not looked at. */
    public static final int MAX_BYTES = 1 << 20;

    private static final String BODY = "The body";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxNumberLength(32)
                            .maxNameLength(1000)
                            .maxStringLength(10_000)
                            // A tree takes many times the bytes of its text.
                            .maxTokenCount(200_000)
                            .build())
                    // Interning would keep every name that anybody ever sent.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /**
     * The one object of the document.
     *
     * @throws NotJsonException with a message for the caller, in which nothing of the document is repeated
     */
    public static ObjectNode object(byte[] document) throws NotJsonException {
        return object(document, BODY);
    }

    /**
     * The one object of a document that the message calls by its name, for example 'The line'.
     *
     * @throws NotJsonException with a message for the caller, in which nothing of the document is repeated
     */
    public static ObjectNode object(byte[] document, String name) throws NotJsonException {
        if (tree(text(document, name), name) instanceof ObjectNode object) {
            return object;
        }
        throw new NotJsonException(name + " must be one JSON object.");
    }

    /**
     * The one value of the document, of whichever kind.
     *
     * @throws NotJsonException with a message for the caller, in which nothing of the document is repeated
     */
    public static JsonNode value(byte[] document) throws NotJsonException {
        return tree(text(document, BODY), BODY);
    }

    private static String text(byte[] document, String name) throws NotJsonException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotJsonException(name + " is not valid UTF-8.");
        }
    }

    private static JsonNode tree(String text, String name) throws NotJsonException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // The parser's own message quotes the document, so only the place is passed on.
            var place = e.getLocation();
            throw new NotJsonException(
                    name + " is not JSON that can be read safely"
                            + (place == null
                                    ? ""
                                    : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")")
                            + ": it must be complete, name each field once, nest at most 16 deep and hold no over-long names, texts or numbers, nor too many of them.");
        }
    }
}
