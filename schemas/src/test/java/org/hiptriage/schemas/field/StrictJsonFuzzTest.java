package org.hiptriage.schemas.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;

/** A document is refused in our words, or holds no more than it may. */
class StrictJsonFuzzTest {
    private static final int DEEPEST = 16;

    @FuzzTest
    void document(byte[] document) {
        try {
            requireBounded(StrictJson.value(document), 0);
        } catch (NotJsonException refused) {
            assertThat(String.valueOf(refused.getMessage())).startsWith("The body ");
        }
    }

    private static void requireBounded(JsonNode value, int depth) {
        assertThat(depth).isLessThanOrEqualTo(DEEPEST);
        assertThat(value.asText().length()).isLessThanOrEqualTo(10_000);
        value.forEach(part -> requireBounded(part, depth + 1));
    }
}
