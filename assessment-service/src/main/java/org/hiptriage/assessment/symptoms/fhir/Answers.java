package org.hiptriage.assessment.symptoms.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hiptriage.schemas.fhir.CodeSystems;
import org.hiptriage.schemas.fhir.Element;
import org.hiptriage.schemas.vocabulary.Finding;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/** The codes of questions and answers, and what each is called. */
final class Answers {
    /** How every question about a finding is answered. */
    static final Map<String, String> PRESENCES = ordered("present", "Yes", "absent", "No", "unknown", "Don't know");

    static final Map<String, String> SIDES = ordered("left", "Left", "right", "Right", "both", "Both");

    private Answers() {}

    /** The code system with this id; empty where there is none. */
    static Optional<Element> codeSystem(String id) {
        return switch (id) {
            case "finding" ->
                Optional.of(CodeSystems.resource(
                        CodeSystems.FINDING, "What a runner can notice about a hip", true, questions()));
            case "answer" ->
                Optional.of(CodeSystems.resource(
                        CodeSystems.ANSWER, "Whether a finding is there, is not, or is not known", true, PRESENCES));
            case "side" -> Optional.of(CodeSystems.resource(CodeSystems.SIDE, "The side that hurts", true, SIDES));
            default -> Optional.empty();
        };
    }

    private static Map<String, String> questions() {
        return Vocabulary.shipped().findings().stream()
                .collect(Collectors.toMap(Finding::code, Finding::question, (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
