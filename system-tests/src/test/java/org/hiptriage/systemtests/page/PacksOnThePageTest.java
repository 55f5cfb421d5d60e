package org.hiptriage.systemtests.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.systemtests.stack.Repository;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page repeats of the knowledge packs, and its words for their codes. */
class PacksOnThePageTest {
    private static final JsonNode SHOWN = new JsonMapper()
            .readTree(script("result/packs.js")
                    .replaceAll("(?m)^//.*$", "")
                    .replaceAll("(?s)^\\s*export default |;\\s*$", ""));
    private static final Map<String, String> RESULT = PageFiles.words("en", "result");

    @Test
    void sources_are_those_of_the_packs_that_lead_to_the_web() {
        Map<String, JsonNode> sources = new TreeMap<>();
        Packs.shipped()
                .forEach(pack -> pack.get("sources").properties().stream()
                        .filter(source ->
                                source.getValue().get("url").asString().startsWith("https://"))
                        .forEach(source -> sources.put(source.getKey(), source.getValue())));
        assertThat(byName(SHOWN.get("sources"), Function.identity())).isEqualTo(sources);
    }

    @Test
    void flags_of_a_pack_beyond_the_article_are_marked_so() {
        assertThat(texts(SHOWN.get("extensionFlags").valueStream()))
                .containsExactlyInAnyOrderElementsOf(texts(Packs.shipped().stream()
                        .filter(pack -> pack.get("extension").asBoolean())
                        .flatMap(pack -> pack.get("redFlags").valueStream())
                        .map(flag -> flag.get("code"))));
    }

    @Test
    void what_is_asked_about_an_open_flag_is_what_raises_it() {
        Map<String, List<String>> asked = Packs.all("redFlags")
                .filter(flag -> flag.path("unknown").asString("").equals("could-not-rule-out"))
                .collect(Collectors.toMap(flag -> flag.get("code").asString(), flag -> findings(flag.get("raisedBy"))));
        assertThat(byName(SHOWN.get("asked"), codes -> texts(codes.valueStream())))
                .isNotEmpty()
                .isEqualTo(asked);
    }

    @Test
    void names_and_margin_are_those_of_the_packs() {
        assertThat(byName(SHOWN.get("conditions"), JsonNode::asString))
                .isEqualTo(Packs.all("conditions")
                        .collect(Collectors.toMap(
                                condition -> condition.get("code").asString(),
                                condition -> condition.get("name").asString())));
        assertThat(Packs.shipped().stream()
                        .map(pack -> pack.at("/parameters/tieMargin/value"))
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::asDouble))
                .containsExactly(SHOWN.get("tieMargin").asDouble());
    }

    @Test
    void the_signs_of_a_check_in_are_the_urgent_ones() {
        var signs = Pattern.compile("(?s)SIGNS = \\[(.*?)]").matcher(script("plan/urgent-field.js"));
        assertThat(signs.find()).isTrue();
        List<String> shown = Stream.of(signs.group(1).split(","))
                .map(sign -> sign.strip().replace("'", ""))
                .toList();
        assertThat(Vocabulary.shipped().urgentCodes())
                .zipSatisfy(shown, (code, sign) -> assertThat(code).startsWith("flag." + sign));
    }

    @Test
    void every_code_of_the_packs_has_words() {
        assertWords("flag", texts(Packs.all("redFlags").map(flag -> flag.get("code"))));
        List<String> conditions = texts(Packs.all("conditions").map(condition -> condition.get("code")));
        assertWords("condition", conditions);
        assertWords("plain", conditions);
        assertWords("finding", Vocabulary.shipped().codes());
        assertWords(
                "activity",
                texts(Stream.of("crossTraining", "avoid")
                        .flatMap(list -> Packs.shipped().stream().flatMap(pack -> Packs.deep(pack, list)))
                        .flatMap(list ->
                                list.valueStream().map(entry -> entry.isString() ? entry : entry.get("code")))));
    }

    private static void assertWords(String kind, List<String> codes) {
        assertThat(codes).as(kind).isNotEmpty();
        assertThat(codes)
                .filteredOn(code -> !RESULT.containsKey(kind + "." + code))
                .as("codes without words in result.json under '%s.'", kind)
                .isEmpty();
    }

    private static List<String> findings(JsonNode node) {
        Stream<JsonNode> here = node.isString() ? Stream.of(node) : Stream.empty();
        return Stream.concat(
                        texts(here).stream().filter(text -> text.contains(".")),
                        node.valueStream().flatMap(each -> findings(each).stream()))
                .toList();
    }

    private static <T> Map<String, T> byName(JsonNode object, Function<JsonNode, T> value) {
        return object.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> value.apply(entry.getValue())));
    }

    private static List<String> texts(Stream<JsonNode> nodes) {
        return nodes.map(JsonNode::asString).toList();
    }

    private static String script(String name) {
        return PageFiles.read(Repository.file("assessment-service/src/main/resources/static/js/" + name));
    }
}
