package org.hiptriage.schemas.assessment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hiptriage.schemas.field.StrictJson;
import org.hiptriage.schemas.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that are not one JSON object, or that two parsers could read differently. */
class HostileBodiesTest {
    private static final String SECRET = "secret";

    static List<String> notJson() {
        return List.of(
                "",
                " ",
                SECRET,
                "{\"secret\"",
                "{\"secret\": 1,}",
                "{'secret': 1}",
                "{secret: 1}",
                "{\"secret\": NaN}",
                "{\"secret\": Infinity}",
                "{\"secret\": 01}",
                "{\"secret\": +1}",
                "{\"secret\": .5}",
                "{\"secret\": \"a\tb\"}",
                "{\"secret\": \"\\x\"}",
                "{/* secret */}",
                "{} secret",
                "{}{\"secret\": 1}",
                "{\"secret\": 1, \"secret\": 2}",
                "{\"findings\": {\"flag.fever\": \"present\", \"flag.fever\": \"absent\"}}",
                "{\"findings\": {\"flag.fever\": \"present\", \"flag\\u002efever\": \"absent\"}}",
                "[\"secret\"]",
                "\"secret\"",
                "null",
                "42",
                "\uFEFF{}",
                "{\"age\": " + "9".repeat(33) + "}",
                "{\"age\": 0." + "9".repeat(40) + "}",
                "{\"" + SECRET.repeat(200) + "\": 1}",
                "{\"zone\": \"" + SECRET.repeat(2000) + "\"}",
                "{\"a\": " + "[".repeat(16) + "]".repeat(16) + "}",
                "{\"a\": ".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void is400AndQuotesNothing(String json) {
        Problem problem = Body.refused(json);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors()).isEmpty();
        assertThat(problem.toString()).doesNotContain(SECRET, "fever", "jackson", "Source");
    }

    @Test
    void onlyUtf8IsRead() {
        assertThat(Body.refused("{\"runnerId\": \"é\"}".getBytes(ISO_8859_1)).detail())
                .contains("UTF-8");
        assertThat(Body.refused("{}".getBytes(UTF_16)).status()).isEqualTo(400);
        byte[] overlongSlash = {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};
        assertThat(Body.refused(overlongSlash).status()).isEqualTo(400);
        byte[] loneSurrogate = {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'};
        assertThat(Body.refused(loneSurrogate).status()).isEqualTo(400);
    }

    @Test
    void aMebibyteIsTheMostThatIsParsed() {
        String padded = "{}" + " ".repeat(StrictJson.MAX_BYTES - 2);

        assertThat(Body.refused(padded).status()).isEqualTo(422);
        assertThat(Body.refused(padded + " ").status()).isEqualTo(413);
    }

    @Test
    void nestingUpToTheBoundIsReadAndThenRefusedByItsField() {
        String nested = "[".repeat(15) + "]".repeat(15);

        assertThat(Body.complete().with("age", nested).wrongFields()).containsExactly("age");
    }

    @Test
    void escapedControlCharactersAndHalfSurrogatesAreNoRunnerId() {
        assertThat(Body.complete().with("runnerId", "\"r\\u0000\"").wrongFields())
                .containsExactly("runnerId");
        assertThat(Body.complete().with("runnerId", "\"r\\ud800\"").wrongFields())
                .containsExactly("runnerId");
        assertThat(Body.complete().with("\\ud800", "1").wrongFields()).containsExactly("field number 11");
    }
}
