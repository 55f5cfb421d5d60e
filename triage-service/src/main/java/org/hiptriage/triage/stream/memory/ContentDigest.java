package org.hiptriage.triage.stream.memory;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.stream.event.ShortDigest;

/**
 * What a report says, in 16 bytes: the same report sent twice has the same digest whoever passed it on and in whichever
 * order the answers stand. A field that is absent does not count, so that the digest outlives a new optional field.
 */
public final class ContentDigest {
    private static final char END = 0;
    private static final int EXPECTED_CHARACTERS = 2_048;

    private static final Set<String> ENVELOPE = Set.of("eventId", "receivedAt", "source");
    private static final List<Schema.Field> FIELDS = SymptomsReported.getClassSchema().getFields().stream()
            .filter(field -> !ENVELOPE.contains(field.name()))
            .toList();

    private ContentDigest() {}

    /** The digest of what this report says. */
    public static ByteBuffer of(SymptomsReported report) {
        var said = new StringBuilder(EXPECTED_CHARACTERS);
        for (Schema.Field field : FIELDS) {
            Object value = report.get(field.pos());
            if (value != null) {
                said.append(field.name()).append(END);
                if (value instanceof List<?>) {
                    answers(report, said);
                } else {
                    said.append(value);
                }
                said.append(END);
            }
        }
        return ByteBuffer.wrap(ShortDigest.of(said.toString()));
    }

    private static void answers(SymptomsReported report, StringBuilder said) {
        String[] answers = new String[report.getFindings().size()];
        for (int i = 0; i < answers.length; i++) {
            FindingAnswer answer = report.getFindings().get(i);
            answers[i] = answer.getCode() + "=" + answer.getPresence();
        }
        Arrays.sort(answers);
        String separator = "";
        for (String answer : answers) {
            said.append(separator).append(answer);
            separator = " ";
        }
    }
}
