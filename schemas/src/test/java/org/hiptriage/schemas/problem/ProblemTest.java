package org.hiptriage.schemas.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void isWrittenInTheOrderOfTheStandardWithTheWrongFieldsLast() {
        var problem =
                new Problem(422, "Out of range", "Correct it.", List.of(new FieldProblem("age", "must be \"less\"")));

        assertThat(new String(problem.toJson(), UTF_8))
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Out of range\",\"status\":422,\"detail\":\"Correct it.\","
                                + "\"errors\":[{\"field\":\"age\",\"message\":\"must be \\\"less\\\"\"}]}");
    }

    @Test
    void withoutWrongFieldsThereAreNoErrors() {
        assertThat(Problem.of(400, "Not JSON", "It ends too early.").toMap())
                .containsOnlyKeys("type", "title", "status", "detail");
    }

    @Test
    void membersOfItsOwnComeAfterThoseOfTheStandard() {
        assertThat(new String(Problem.of(413, "Too large", "Send less.").toJson(Map.of("accepted", 7)), UTF_8))
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Too large\",\"status\":413,\"detail\":\"Send less.\",\"accepted\":7}");
    }
}
