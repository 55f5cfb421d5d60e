package org.hiptriage.assessment.questionnaire;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.hiptriage.schemas.vocabulary.FindingGroup;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/** Every question of an assessment, in the order in which a person is asked. */
record Questionnaire(
        @Schema(description = "Changes whenever a question or its words change.", example = "3f6c0a9d2b7e4c18")
        String version,

        @Schema(description = "Groups of questions, in order.")
        List<FindingGroup> groups,

        @Schema(description = "Questions, in order.") List<Question> questions) {

    private static final int VERSION_DIGITS = 16;

    static Questionnaire of(Vocabulary vocabulary) {
        List<FindingGroup> groups = vocabulary.groups();
        List<Question> questions =
                vocabulary.findings().stream().map(Question::of).toList();
        return new Questionnaire(digest(groups + "\n" + questions), groups, questions);
    }

    private static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
