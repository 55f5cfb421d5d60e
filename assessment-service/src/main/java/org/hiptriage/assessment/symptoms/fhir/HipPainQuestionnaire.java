package org.hiptriage.assessment.symptoms.fhir;

import static org.hiptriage.schemas.fhir.Datatypes.coding;
import static org.hiptriage.schemas.fhir.Datatypes.concept;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hiptriage.schemas.fhir.ClinicalCodes;
import org.hiptriage.schemas.fhir.CodeSystems;
import org.hiptriage.schemas.fhir.Datatypes;
import org.hiptriage.schemas.fhir.Element;
import org.hiptriage.schemas.fhir.Fhir;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.vocabulary.Finding;
import org.hiptriage.schemas.vocabulary.FindingGroup;
import org.hiptriage.schemas.vocabulary.SnomedCode;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/**
 * The questions of an assessment as a FHIR Questionnaire, written when first asked for.
 *
 * @param version changes whenever a question or its words change
 * @param resource the Questionnaire
 */
record HipPainQuestionnaire(String version, Element resource) {
    static final String ID = "hip-pain";

    private static final String TITLE = "Hip pain in runners";
    private static final String ABOUT =
            "What Hip Triage asks about a sore hip. Every question is asked, whatever was answered before. The urgent signs and the age must be answered; unknown is an answer too.";
    private static final int VERSION_DIGITS = 16;

    /** The questions of this release. */
    static HipPainQuestionnaire shipped() {
        return Shipped.QUESTIONNAIRE;
    }

    static HipPainQuestionnaire of(Vocabulary vocabulary) {
        List<Element> items = new ArrayList<>(List.of(about()));
        vocabulary.groups().forEach(group -> items.add(group(group, vocabulary)));
        String version = digest(Element.empty().all("item", items).toJson());
        return new HipPainQuestionnaire(
                version,
                Element.resource("Questionnaire")
                        .with("id", ID)
                        .with("text", Datatypes.narrative(List.of(TITLE, ABOUT)))
                        .with("url", Fhir.QUESTIONNAIRE)
                        .with("version", version)
                        .with("name", "HipPain")
                        .with("title", TITLE)
                        .with("status", "active")
                        .with("experimental", false)
                        .all("subjectType", List.of("Patient"))
                        .with("publisher", "Hip Triage")
                        .with("description", ABOUT)
                        .all("item", items));
    }

    private static Element about() {
        return item(LinkIds.ABOUT, "group", "About you and the pain")
                .all(
                        "item",
                        List.of(
                                bounded(item("age", "integer", "How old are you, in years?"), Limits.MAX_AGE_YEARS)
                                        .with("required", true),
                                item("side", "choice", "Which hip hurts?")
                                        .all("answerOption", options(CodeSystems.SIDE, Answers.SIDES)),
                                bounded(painScore(), Limits.MAX_PAIN_SCORE),
                                item("painStartedOn", "date", "On which date did the pain begin?"),
                                item(
                                        "selfTreatmentStartedOn",
                                        "date",
                                        "On which date did you begin to treat it yourself?"),
                                item(
                                        "zone",
                                        "string",
                                        "In which time zone are you (IANA name, for example Europe/Copenhagen)?")));
    }

    private static Element painScore() {
        return Element.empty()
                .with("linkId", "painScore")
                .all("code", List.of(ClinicalCodes.shipped().painScore().coding()))
                .with(
                        "text",
                        "How bad was the pain at its worst in the last day, at rest or in daily life, from 0 (none) to 10 (worst imaginable)?")
                .with("type", "integer");
    }

    private static Element group(FindingGroup group, Vocabulary vocabulary) {
        return item(group.code(), "group", group.title())
                .all(
                        "item",
                        Stream.concat(
                                        Stream.of(item(LinkIds.introOf(group.code()), "display", group.intro())),
                                        vocabulary.findings().stream()
                                                .filter(finding ->
                                                        finding.group().equals(group.code()))
                                                .map(HipPainQuestionnaire::question))
                                .toList());
    }

    private static Element question(Finding finding) {
        List<Element> codes = new ArrayList<>(List.of(coding(CodeSystems.FINDING, finding.code())));
        finding.snomed().map(HipPainQuestionnaire::snomed).ifPresent(codes::add);
        return Element.empty()
                .with("linkId", finding.code())
                .all("code", codes)
                .with("text", finding.question())
                .with("type", "choice")
                .with("required", finding.urgent())
                .all("answerOption", options(CodeSystems.ANSWER, Answers.PRESENCES))
                .all("item", List.of(help(finding)));
    }

    private static Element snomed(SnomedCode snomed) {
        return coding(Fhir.SNOMED, snomed.code(), snomed.display());
    }

    private static Element help(Finding finding) {
        Element asHelp = Element.empty()
                .with("url", Fhir.extension("questionnaire-itemControl"))
                .with(
                        "valueCodeableConcept",
                        concept(coding("http://hl7.org/fhir/questionnaire-item-control", "help")));
        return Element.empty()
                .all("extension", List.of(asHelp))
                .with("linkId", LinkIds.helpOf(finding.code()))
                .with("text", finding.help())
                .with("type", "display");
    }

    private static Element bounded(Element item, int most) {
        Element bounded = Element.empty()
                .all(
                        "extension",
                        List.of(
                                Element.empty()
                                        .with("url", Fhir.extension("minValue"))
                                        .with("valueInteger", 0),
                                Element.empty()
                                        .with("url", Fhir.extension("maxValue"))
                                        .with("valueInteger", most)));
        item.members().forEach(bounded::with);
        return bounded;
    }

    private static Element item(String linkId, String type, String text) {
        return Element.empty().with("linkId", linkId).with("text", text).with("type", type);
    }

    private static List<Element> options(String system, Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(answer -> Element.empty().with("valueCoding", coding(system, answer.getKey(), answer.getValue())))
                .toList();
    }

    private static String digest(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Read and written when first asked for, so that a start does not wait for it. */
    private static final class Shipped {
        private static final HipPainQuestionnaire QUESTIONNAIRE = of(Vocabulary.shipped());
    }
}
