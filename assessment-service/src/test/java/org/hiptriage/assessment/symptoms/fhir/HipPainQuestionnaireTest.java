package org.hiptriage.assessment.symptoms.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hiptriage.schemas.fhir.ClinicalCodes;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class HipPainQuestionnaireTest {
    private static final List<JsonNode> ITEMS = new ArrayList<>();

    static {
        collect(new JsonMapper().valueToTree(HipPainQuestionnaire.shipped().resource()));
    }

    @Test
    void everyQuestionOfTheVocabularyIsAskedOnceInItsOrder() {
        assertThat(linkIds(
                        item -> Vocabulary.shipped().knows(item.path("linkId").asText())))
                .containsExactlyElementsOf(Vocabulary.shipped().codes());
        assertThat(linkIds(any -> true)).doesNotHaveDuplicates();
    }

    @Test
    void exactlyTheAgeAndTheUrgentSignsMustBeAnswered() {
        assertThat(linkIds(item -> item.path("required").asBoolean()))
                .containsExactlyElementsOf(Stream.concat(Stream.of("age"), Vocabulary.shipped().urgentCodes().stream())
                        .toList());
    }

    @Test
    void everyQuestionIsOneThatTheReaderOfResponsesKnows() {
        for (JsonNode item : ITEMS) {
            String linkId = item.path("linkId").asText();
            boolean isAsked =
                    !List.of("group", "display").contains(item.path("type").asText());
            assertThat(LinkIds.answeredWith(linkId).isPresent()).as(linkId).isEqualTo(isAsked);
            assertThat(LinkIds.isUnanswered(linkId)).as(linkId).isEqualTo(!isAsked);
        }
    }

    @Test
    void noQuestionDependsOnAnAnswer() {
        assertThat(ITEMS).noneMatch(item -> item.has("enableWhen"));
    }

    @Test
    void codesOfPublicSystemsAreThoseOfTheVocabularyAndTheList() {
        List<String> listed = Stream.concat(
                        Stream.of(ClinicalCodes.shipped().painScore().code()),
                        Vocabulary.shipped().findings().stream()
                                .flatMap(finding -> finding.snomed().stream())
                                .map(snomed -> snomed.code()))
                .toList();
        assertThat(ITEMS.stream()
                        .flatMap(item -> item.path("code").valueStream())
                        .filter(code -> !code.path("system").asText().contains("hiptriage"))
                        .map(code -> code.path("code").asText()))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    private static List<String> linkIds(Predicate<JsonNode> wanted) {
        return ITEMS.stream()
                .filter(wanted)
                .map(item -> item.path("linkId").asText())
                .toList();
    }

    private static void collect(JsonNode parent) {
        parent.path("item").forEach(item -> {
            ITEMS.add(item);
            collect(item);
        });
    }
}
