package org.hiptriage.triage.knowledge.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ShippedPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack that is broken in any way is refused, naming file, line and what to do. */
class BrokenPackTest {

    static final String SMALL = new String(ShippedPacks.bytes("/packs/small.yaml"), StandardCharsets.UTF_8);

    /** A part of the small pack that stands there once, what takes its place, and what the message says. */
    static Stream<Arguments> breaks() {
        return Stream.of(
                arguments("title: A small", "titel: A small", "Unknown key 'titel'"),
                arguments("title: A small pack for tests", "title:", "Expected text"),
                arguments("extension: false", "extension: maybe", "'maybe' is not allowed for 'extension'"),
                arguments("extension: false", "title: Again", "'title' stands here twice"),
                arguments("version: 2026.11.0", "version: latest", "'latest' is not a version"),
                arguments(
                        "raisedBy: history.recurrent-bouts",
                        "raisedBy: history.bouts",
                        "'history.bouts' is not in the vocabulary"),
                arguments(
                        "ask: [site.groin, safety.limp]",
                        "ask: [site.groin, safety.lmp]",
                        "'safety.lmp' is not in the vocabulary"),
                arguments(
                        "finding: sign.tender-outer-hip",
                        "finding: sign.tender",
                        "'sign.tender' is not in the vocabulary"),
                arguments("sources: [article:R3]", "source: [article:R3]", "Unknown key 'source'"),
                arguments("sources: [article:R3]", "sources: []", "There is no source here"),
                arguments("sources: [article:R3]", "sources: [ext:mayo]", "'ext:mayo' is not declared"),
                arguments("sources: [article:R3]", "sources: [Mayo Clinic]", "'Mayo Clinic' is not a source"),
                arguments("sources: [article:R3]", "sources: [article:X3]", "'article:X3' is not a source"),
                arguments("code: recurrent", "code: infection", "'infection' is taken by another red flag"),
                arguments("code: front", "code: outer", "'outer' is taken by another condition"),
                arguments("code: front", "code: Front Hip", "'Front Hip' is not a code"),
                arguments(
                        "painScoreAtLeast: intensePainScore",
                        "painScoreAtLeast: intense",
                        "The parameter 'intense' is not known"),
                arguments(
                        "painScoreAtLeast: intensePainScore", "painScoreAtLeast: 9", "The parameter '9' is not known"),
                arguments("ageAtLeast: oldFromAge", "ageAtLeast: 130", "The bound 130.0 can never be met"),
                arguments("ageAtLeast: oldFromAge", "ageOver: oldFromAge", "Unknown key 'ageOver'"),
                arguments(
                        "redFlag: intense-pain",
                        "redFlag: recurrent",
                        "No red flag 'recurrent' stands before this one"),
                arguments("when: { any: [worse.lifting-leg] }", "when: { any: [] }", "This list is empty"),
                arguments(
                        "when: { any: [worse.lifting-leg] }",
                        "when: { any: [worse.stairs], all: [worse.stairs] }",
                        "exactly one key"),
                arguments("unless: fall", "unless: fell", "There is no red flag 'fell'"),
                arguments("timeFrame: P7D", "timeFrame: P1W", "'P1W' is not a timeFrame; use one of PT0S, PT24H, P7D"),
                arguments(
                        "level: URGENT_CARE, timeFrame: PT0S, action",
                        "level: SEE_DOCTOR, timeFrame: P7D, action",
                        "cannot be less urgent"),
                arguments(
                        "level: URGENT_CARE, timeFrame: PT0S, action",
                        "level: SELF_CARE, timeFrame: PT0S, action",
                        "'SELF_CARE' is not a level"),
                arguments(
                        "weight: 4, absent: 2",
                        "weight: 0, absent: 2",
                        "'weight' has to be a whole number from 1 to 100"),
                arguments(
                        "weight: 4, absent: 2",
                        "weight: heavy, absent: 2",
                        "'weight' has to be a whole number from 1 to 100"),
                arguments(
                        "weight: 4, absent: 2",
                        "weight: 4, absent: -2",
                        "'absent' has to be a whole number from 1 to 100"),
                arguments("finding: site.knee", "finding: sign.tender-outer-hip", "speaks for and against"),
                arguments(
                        "finding: sign.tender-outer-hip",
                        "anyOf: [site.outer-thigh, site.lateral-hip]",
                        "weighed here twice"),
                arguments("finding: sign.tender-outer-hip, ", "", "Name either one 'finding' or several"),
                arguments("max: 6, unit: weeks", "max: 1, unit: weeks", "'max' is below 'min'"),
                arguments("max: 6, unit: weeks", "max: 6, unit: days", "The unit has to be weeks"),
                arguments(
                        "{ value: 9, unit",
                        "{ value: nine, unit",
                        "The value of 'intensePainScore' has to be a number"),
                arguments("{ value: 9, unit", "{ value: 11, unit", ""),
                arguments(
                        "{ value: 0.5, unit",
                        "{ value: 1.5, unit",
                        "'minimumScore' has to be a number from 0.01 to 1.0"),
                arguments("{ value: 0.2, unit", "{ value: 1, unit", "'tieMargin' has to be a number from 0.0 to 0.99"),
                arguments(
                        "{ value: 16, unit",
                        "{ value: 160, unit",
                        "'adultFromAge' has to be a number from 0.0 to 120.0"),
                arguments("  oldFromAge: {", days(61), "'spikeWindow' has to be a whole number from 1 to 60"),
                arguments("  oldFromAge: {", days(0), "'spikeWindow' has to be a whole number from 1 to 60"),
                arguments("  oldFromAge: {", days(29.5), "'spikeWindow' has to be a whole number from 1 to 60"),
                arguments("{ level: SELF_CARE, text", "{ level: FINE, text", "'FINE' is not a level"),
                arguments("    SEE_DOCTOR: { text", "    DOCTOR: { text", ""),
                arguments(
                        "    - { level: SEE_DOCTOR, text",
                        "    - { level: SELF_CARE, text",
                        "This level stands here twice"),
                arguments(
                        "recovery: { min: 4, unit: weeks, text: \"Four weeks or longer.\", sources: [article:C4.8] }",
                        "recovery: four weeks",
                        "Expected a mapping with the keys min, max, unit"),
                arguments(
                        "prevention: [{ text: \"Strengthen.\", sources: [article:C4.8] }]",
                        "prevention: [Strengthen.]",
                        "Expected a mapping with the keys text, sources"),
                arguments("ask: [site.groin, safety.limp]", "ask: []", "There is nothing to ask here"),
                arguments("ask: [site.groin, safety.limp]", "ask: site.groin", "Expected a list"),
                arguments(
                        "anyOf: [site.front-hip, site.groin]",
                        "anyOf: []",
                        "This list is empty; name at least one finding"),
                arguments(
                        "anyOf: [site.front-hip, site.groin]",
                        "anyOf: [site.groin, site.groin]",
                        "stands in this list twice"),
                arguments(
                        "{ finding: worse.lifting-leg, weight: 4",
                        "{ finding: worse.lifting-leg, weight: 101",
                        "'weight' has to be a whole number from 1 to 100"),
                arguments("meaning: \"No lifting.\", ", "", "The key 'meaning' is missing"),
                arguments(
                        "    SELF_CARE: { text: \"Run gently.\", sources: [article:G2] }\n    SEE_DOCTOR: { text: \"Rest until seen.\", sources: [article:G2] }\n    URGENT_CARE: { text: \"Do not run.\", sources: [article:G2] }\n",
                        "    - gently\n",
                        "Expected a mapping."),
                arguments("title: A small", "title: [A small", "This is not YAML"),
                arguments("title: A small pack for tests", "title: *nowhere", "This is not YAML"));
    }

    private static String days(double days) {
        return "  spikeWindow: { value: " + days + ", unit: d, meaning: m, sources: [ext:test] }\n  oldFromAge: {";
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aBrokenPackIsRefused_namingFileAndLine(String part, String broken, String message) {
        assertThat(SMALL.split(Pattern.quote(part), -1)).as("stands there once").hasSize(2);
        int line = (int) SMALL.substring(0, SMALL.indexOf(part)).lines().count();
        int expected = SMALL.charAt(SMALL.indexOf(part) - 1) == '\n' ? line + 1 : line;

        String problems = problems(SMALL.replace(part, broken));

        if (!message.isEmpty()) {
            assertThat(problems.lines().skip(1))
                    .anySatisfy(each -> assertThat(each).contains(message).startsWith("small.yaml:"));
        }
        if (message.startsWith("This is not YAML") || message.isEmpty()) {
            assertThat(problems).contains("small.yaml:");
        } else {
            assertThat(problems).contains("small.yaml:" + expected + ": ");
        }
    }

    @Test
    void aFullScoreBeyondAllWeightsIsRefused() {
        assertThat(problems(SMALL.replaceFirst("fullScore: 10", "fullScore: 12")))
                .contains("small.yaml:" + lineOf("fullScore: 10") + ": All weights together come to 11");
    }

    @Test
    void allProblemsAreListedAtOnce_inTheOrderOfTheirLines() {
        String problems = problems(SMALL.replace("version: 2026.11.0", "version: new")
                .replace("unless: fall", "unless: fell")
                .replace("unit: weeks", "unit: days"));
        assertThat(problems.lines().skip(1)).hasSize(4);
        assertThat(problems.lines().skip(1).map(each -> Integer.valueOf(each.split(":", -1)[1])))
                .isSorted();
    }

    @Test
    void aLevelWithoutAdviceIsRefused_forWhatToDoFirstAndForRunning() {
        String problems = problems(
                SMALL.replace("    - { level: SEE_DOCTOR, text: \"See a doctor.\", sources: [article:G5] }\n", "")
                        .replace("    URGENT_CARE: { text: \"Do not run.\", sources: [article:G2] }\n", ""));
        assertThat(problems.lines().skip(1))
                .anySatisfy(each -> assertThat(each).contains("The level SEE_DOCTOR is missing; add what to do first"))
                .anySatisfy(each -> assertThat(each).contains("The level URGENT_CARE is missing; add whether and how"));
    }

    @Test
    void boundsAreAllowedThemselves() {
        for (String number : List.of("0.01", "1")) {
            assertThat(ShippedPacks.small("minimumScore: { value: 0.5,", "minimumScore: { value: " + number + ",")
                            .minimumScore())
                    .isEqualTo(Double.parseDouble(number));
        }
        assertThat(ShippedPacks.small("ageAtLeast: oldFromAge", "ageAtLeast: 120")
                        .redFlags())
                .hasSize(4);
        assertThat(ShippedPacks.small("weight: 4, absent: 2", "weight: 100, absent: 100")
                        .conditions())
                .hasSize(2);
        // As urgent as the flag is no less urgent.
        assertThat(ShippedPacks.small(
                                "level: URGENT_CARE, timeFrame: PT0S, action",
                                "level: SEE_DOCTOR, timeFrame: PT24H, action")
                        .redFlags())
                .hasSize(4);
        assertThat(ShippedPacks.small(
                                "    fullScore: 10\n    for:\n      - { anyOf: [site.lateral-hip",
                                "    fullScore: 11\n    for:\n      - { anyOf: [site.lateral-hip")
                        .conditions())
                .hasSize(2);
    }

    @Test
    void whatTwoPacksNameTogetherOnceIsNamedOnceOnly_andProblemsComeInTheOrderOfTheFiles() {
        PackFile first = new PackFile(
                "b.yaml", SMALL.replace("unit: weeks", "unit: days").getBytes(StandardCharsets.UTF_8));
        PackFile second = new PackFile(
                "a.yaml", SMALL.replace("pack: small", "pack: other").getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(BrokenPackException.class)
                .isThrownBy(() -> PackReader.read(
                        List.of(first, second), Vocabulary.shipped().codes()))
                .satisfies(refused -> {
                    String problems = String.valueOf(refused.getMessage());
                    assertThat(problems)
                            .contains("The parameter 'intensePainScore' is declared by an earlier pack too")
                            .contains("An earlier pack has the key 'general' too; keep one");
                    assertThat(problems.lastIndexOf("b.yaml")).isLessThan(problems.indexOf("a.yaml"));
                });
    }

    @Test
    void theSamePackTwiceIsRefused() {
        PackFile file = new PackFile("small.yaml", SMALL.getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(BrokenPackException.class)
                .isThrownBy(() -> PackReader.read(
                        List.of(file, file), Vocabulary.shipped().codes()))
                .withMessageContaining("The pack 'small' was read already");
    }

    private static int lineOf(String part) {
        return (int) SMALL.substring(0, SMALL.indexOf(part)).lines().count();
    }

    static String problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    static String problems(byte[] content) {
        try {
            PackReader.read(
                    List.of(new PackFile("small.yaml", content)),
                    Vocabulary.shipped().codes());
        } catch (BrokenPackException refused) {
            return String.valueOf(refused.getMessage());
        }
        throw new AssertionError("The pack was not refused");
    }
}
