package org.hiptriage.schemas.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.field.ObjectFields;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/**
 * What a runner has answered where more is to be asked. It names nobody.
 *
 * @param age in years, 0 to 120; empty where it is not known
 * @param ageAsked whether the age was asked, even where it is not known
 * @param painScore 0 to 10; empty where it is not known
 * @param painScoreAsked whether the score was asked, even where it is not known
 * @param findings the answers, in the order of the vocabulary
 */
public record AnswersSoFar(
        OptionalInt age,
        boolean ageAsked,
        OptionalInt painScore,
        boolean painScoreAsked,
        List<FindingAnswer> findings) {
    private static final List<String> FIELDS = List.of("age", "painScore", "findings");

    /**
     * Reads {@code age}, {@code painScore} and {@code findings}, each of which may be missing; null stands for a number that
     * was asked and is not known.
     *
     * @throws RefusedBodyException with status 400, 413 or 422, as for an assessment
     */
    public static AnswersSoFar read(byte[] json) throws RefusedBodyException {
        return BodyReader.value(json, "Interview", AnswersSoFar::read);
    }

    private static AnswersSoFar read(ObjectNode body, FieldProblems problems) {
        var fields = new ObjectFields(body, problems);
        OptionalInt age = isNull(body, "age")
                ? OptionalInt.empty()
                : fields.integer("age", Limits::isAge, Limits.AGE + ", or null where it is not known");
        OptionalInt painScore = isNull(body, "painScore")
                ? OptionalInt.empty()
                : fields.integer(
                        "painScore", Limits::isPainScore, Limits.PAIN_SCORE + ", or null where it is not known");
        List<FindingAnswer> findings =
                AnswersReader.soFar(Vocabulary.shipped(), problems).read(fields.node(AnswersReader.FIELD));
        fields.refuseOthersThan(FIELDS, "an interview");
        return new AnswersSoFar(age, body.has("age"), painScore, body.has("painScore"), findings);
    }

    private static boolean isNull(ObjectNode body, String field) {
        JsonNode value = body.get(field);
        return value != null && value.isNull();
    }
}
