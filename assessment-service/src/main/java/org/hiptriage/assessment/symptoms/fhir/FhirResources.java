package org.hiptriage.assessment.symptoms.fhir;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.hiptriage.schemas.fhir.Capabilities;
import org.hiptriage.schemas.fhir.Element;
import org.hiptriage.schemas.fhir.Fhir;

/** What the service says of itself in FHIR. */
final class FhirResources {
    private FhirResources() {}

    /** The CapabilityStatement, as callers reach it at this address. */
    static Element capabilities(URI request) {
        return Capabilities.of(
                "assessment-service",
                "Takes what runners report about a sore hip. Results are read from notification-service.",
                request.resolve(Fhir.PATH).toString(),
                List.of(
                        Capabilities.type("CodeSystem", "finding, answer and side.", List.of("read"), List.of()),
                        Capabilities.type(
                                "Questionnaire",
                                "Questionnaire/hip-pain, all that an assessment asks.",
                                List.of("read", "search-type"),
                                List.of(Capabilities.parameter(
                                        "url", "uri", "The canonical URL, with or without a version."))),
                        Capabilities.type(
                                "QuestionnaireResponse",
                                "Answers to Questionnaire/hip-pain. 202 once all in-sync replicas of the message broker have it; Location is a search that holds the result once it is there. The response is not kept as such. Its identifier, a UUID, makes a repeat harmless; subject is a Patient by identifier of system "
                                        + Fhir.RUNNER + "; authored, with its offset, is when it was observed.",
                                List.of("create"),
                                List.of())));
    }

    /** The result of a search for the Questionnaire by its canonical URL, of all where none is given. */
    static byte[] questionnaires(URI request, Optional<String> url) {
        HipPainQuestionnaire shipped = HipPainQuestionnaire.shipped();
        boolean isMeant = url.filter(wanted -> !wanted.equals(Fhir.QUESTIONNAIRE)
                        && !wanted.equals(Fhir.QUESTIONNAIRE + "|" + shipped.version()))
                .isEmpty();
        Element entry = Element.empty()
                .with(
                        "fullUrl",
                        request.resolve(Fhir.PATH + "/Questionnaire/" + HipPainQuestionnaire.ID)
                                .toString())
                .with("resource", shipped.resource())
                .with("search", Element.empty().with("mode", "match"));
        return Element.resource("Bundle")
                .with("type", "searchset")
                .with("total", isMeant ? 1 : 0)
                .all("link", List.of(Element.empty().with("relation", "self").with("url", request.toString())))
                .all("entry", isMeant ? List.of(entry) : List.of())
                .toJson();
    }
}
