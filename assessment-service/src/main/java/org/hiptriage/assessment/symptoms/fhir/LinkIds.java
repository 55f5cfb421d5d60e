package org.hiptriage.assessment.symptoms.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.schemas.fhir.CodeSystems;
import org.hiptriage.schemas.vocabulary.FindingGroup;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/** The linkIds of the Questionnaire: fields of the contract by their names, findings by their codes. */
final class LinkIds {
    /** The group of all that is asked beside findings. */
    static final String ABOUT = "about";

    static final String CODING = "valueCoding";

    /** What each field beside the findings is answered with, in the order in which they are asked. */
    static final Map<String, String> FIELDS = fields();

    private static final Set<String> GROUPS = Stream.concat(
                    Stream.of(ABOUT), Vocabulary.shipped().groups().stream().map(FindingGroup::code))
            .collect(Collectors.toUnmodifiableSet());

    private LinkIds() {}

    /** What the question with this linkId is answered with; empty where it is none. */
    static Optional<String> answeredWith(String linkId) {
        return Vocabulary.shipped().knows(linkId) ? Optional.of(CODING) : Optional.ofNullable(FIELDS.get(linkId));
    }

    /** The system of the codes that answer it; only for what is answered with one. */
    static String answerSystem(String linkId) {
        return linkId.equals("side") ? CodeSystems.SIDE : CodeSystems.ANSWER;
    }

    /** Whether it is a group, or text to be shown, which have no answer. */
    static boolean isUnanswered(String linkId) {
        return GROUPS.contains(linkId)
                || owner(linkId, introOf("")).filter(GROUPS::contains).isPresent()
                || owner(linkId, helpOf("")).filter(Vocabulary.shipped()::knows).isPresent();
    }

    static String introOf(String group) {
        return group + ".intro";
    }

    static String helpOf(String finding) {
        return finding + ".help";
    }

    private static Optional<String> owner(String linkId, String ending) {
        return Optional.of(linkId)
                .filter(id -> id.endsWith(ending))
                .map(id -> id.substring(0, id.length() - ending.length()));
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("age", "valueInteger");
        fields.put("side", CODING);
        fields.put("painScore", "valueInteger");
        fields.put("painStartedOn", "valueDate");
        fields.put("selfTreatmentStartedOn", "valueDate");
        fields.put("zone", "valueString");
        return fields;
    }
}
