package org.hiptriage.triage.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bytes of an assessment's file, with what nobody types by hand filled in: who and when. */
final class AssessmentFile {
    private static final long MOST_BYTES = 1 << 20;

    private AssessmentFile() {}

    static byte[] read(String file, Clock clock) throws RefusedFileException {
        byte[] bytes = bytes(file);
        var missing = new LinkedHashMap<>(
                Map.of("runnerId", "check", "observedAt", clock.instant().toString()));
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (new JsonMapper().readTree(text) instanceof ObjectNode object) {
                missing.keySet().removeIf(object::has);
                return filledIn(text, missing, object.isEmpty()).getBytes(UTF_8);
            }
            return bytes;
        } catch (JsonProcessingException | CharacterCodingException e) {
            // The strict reader says what is wrong, and where.
            return bytes;
        }
    }

    /** The text itself stays as it is, so that the strict reader sees whatever is wrong with it. */
    private static String filledIn(String text, Map<String, String> fields, boolean empty) {
        if (fields.isEmpty()) {
            return text;
        }
        int afterBrace = text.indexOf('{') + 1;
        List<String> members = fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":\"" + field.getValue() + "\"")
                .toList();
        return text.substring(0, afterBrace)
                + String.join(",", members)
                + (empty ? "" : ",")
                + text.substring(afterBrace);
    }

    private static byte[] bytes(String file) throws RefusedFileException {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new RefusedFileException(file + " is a folder, not a file.", List.of());
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new RefusedFileException(file + " is larger than 1 MiB: that is no assessment.", List.of());
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new RefusedFileException("There is no file " + file + ".", List.of());
        } catch (IOException e) {
            throw new RefusedFileException(
                    file + " cannot be read (" + e.getClass().getSimpleName() + ").", List.of());
        }
    }
}
