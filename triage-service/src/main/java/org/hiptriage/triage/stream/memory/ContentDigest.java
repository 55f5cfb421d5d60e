package org.hiptriage.triage.stream.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.SymptomsReported;

/**
 * What a report says, in 16 bytes: the same report sent twice has the same digest whoever passed it on and in whichever
 * order the answers stand. A field that is absent does not count, so that the digest outlives a new optional field.
 */
public final class ContentDigest {
    static final int BYTES = 16;

    private static final Set<String> ENVELOPE = Set.of("eventId", "receivedAt", "source");
    private static final List<Schema.Field> FIELDS = SymptomsReported.getClassSchema().getFields().stream()
            .filter(field -> !ENVELOPE.contains(field.name()))
            .toList();

    private ContentDigest() {}

    /** The digest of what this report says. */
    public static ByteBuffer of(SymptomsReported report) {
        MessageDigest sha256 = sha256();
        for (Schema.Field field : FIELDS) {
            Object value = report.get(field.pos());
            if (value != null) {
                update(sha256, field.name());
                update(sha256, value instanceof List<?> ? answers(report) : value.toString());
            }
        }
        return ByteBuffer.wrap(sha256.digest(), 0, BYTES).slice();
    }

    private static String answers(SymptomsReported report) {
        return String.join(
                " ",
                report.getFindings().stream()
                        .map(ContentDigest::answer)
                        .sorted()
                        .toList());
    }

    private static String answer(FindingAnswer answer) {
        return answer.getCode() + "=" + answer.getPresence();
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
