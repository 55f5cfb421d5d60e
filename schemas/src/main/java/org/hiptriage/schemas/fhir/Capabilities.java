package org.hiptriage.schemas.fhir;

import java.util.List;

/** CapabilityStatement: what of FHIR a service speaks. */
public final class Capabilities {
    /** When what is stated here changed last. */
    private static final String DATE = "2026-11-25";

    private Capabilities() {}

    /**
     * The statement of a running service.
     *
     * @param service its name
     * @param does what it does, in a sentence
     * @param base the address of its FHIR as the caller sees it
     * @param resources what can be done with which type, by {@link #type}
     */
    public static Element of(String service, String does, String base, List<Element> resources) {
        String software = "Hip Triage: " + service;
        return Element.resource("CapabilityStatement")
                .with("text", Datatypes.narrative(List.of(software, does)))
                .with("url", Fhir.CANONICAL + "/CapabilityStatement/" + service)
                .with("name", "HipTriage" + service.replaceAll("[^A-Za-z]", ""))
                .with("title", software)
                .with("status", "active")
                .with("date", DATE)
                .with("publisher", "Hip Triage")
                .with("description", does)
                .with("kind", "instance")
                .with("software", Element.empty().with("name", software))
                .with(
                        "implementation",
                        Element.empty().with("description", software).with("url", base))
                .with("fhirVersion", Fhir.VERSION)
                .all("format", List.of(Fhir.MEDIA_TYPE, "json"))
                .all("rest", List.of(rest(resources)));
    }

    /** What can be done with resources of a type, by these interactions and parameters of a search. */
    public static Element type(
            String type, String documentation, List<String> interactions, List<Element> searchParameters) {
        return Element.empty()
                .with("type", type)
                .with("documentation", documentation)
                .all(
                        "interaction",
                        interactions.stream()
                                .map(code -> Element.empty().with("code", code))
                                .toList())
                .with("versioning", "no-version")
                .all("searchParam", searchParameters);
    }

    /** A parameter of a search. */
    public static Element parameter(String name, String type, String documentation) {
        return Element.empty().with("name", name).with("type", type).with("documentation", documentation);
    }

    private static Element rest(List<Element> resources) {
        return Element.empty()
                .with("mode", "server")
                .with(
                        "documentation",
                        "JSON only. Every error is an OperationOutcome that names the field and the remedy and never repeats an answer. What is about a patient needs an OAuth 2 access token of the issuer that this installation names, as Authorization: Bearer; /v3/api-docs names its scope.")
                .all("resource", resources);
    }
}
