package org.hiptriage.triage.knowledge.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ShippedPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor says of a pack while it is written. */
class PackSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"runner-hip-pain", "safety-extension"})
    void the_packs_that_ship_are_as_the_schema_says(String pack) throws IOException {
        assertThat(places(text(pack))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level: URGENT_CARE            | level: SOON                    | /redFlags/0/level",
                "timeFrame: PT0S               | timeFrame: now                 | /redFlags/0/timeFrame",
                "raisedBy: flag.cannot-move    | raisedBy: flag.can-not-move    | /redFlags/1/raisedBy",
                "fullScore: 15                 | fullScore: many                | /conditions/",
                "version: 2026.11              | version: v2026.11              | /version",
                "sources: [article:R4,         | sources: [artikel:R4,          | /redFlags/0/sources/0",
                "weight: 6, absent: 6          | wait: 6, absent: 6             | /conditions/"
            })
    void a_mistake_is_told_at_its_place(String right, String wrong, String place) throws IOException {
        String broken = text("runner-hip-pain").replaceFirst(right.replace("[", "\\["), wrong);
        assertThat(places(broken)).anyMatch(each -> each.startsWith(place)).allMatch(each -> each.startsWith(place));
    }

    @Test
    void it_offers_the_findings_of_the_vocabulary() throws IOException {
        List<String> offered = new ArrayList<>();
        schema().at("/$defs/finding/enum").forEach(code -> offered.add(code.asText()));
        assertThat(offered).containsExactlyElementsOf(Vocabulary.shipped().codes());
    }

    private static String text(String pack) {
        return new String(ShippedPacks.bytes("/knowledge/" + pack + ".yaml"), UTF_8);
    }

    /** Where something is wrong, as JSON Pointers. */
    private static List<String> places(String pack) throws IOException {
        var pointers =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema(), pointers);
        JsonNode read = JSON.valueToTree(PackContents.of(new PackFile("pack.yaml", pack.getBytes(UTF_8))));
        return schema.validate(read).stream()
                .map(problem -> problem.getInstanceLocation().toString())
                .toList();
    }

    private static JsonNode schema() throws IOException {
        return JSON.readTree(ShippedPacks.bytes("/knowledge/knowledge-pack.schema.json"));
    }
}
