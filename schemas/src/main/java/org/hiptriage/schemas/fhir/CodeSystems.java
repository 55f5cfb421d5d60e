package org.hiptriage.schemas.fhir;

import java.util.List;
import java.util.Map;

/** The product's own code systems, for what no public one says exactly. */
public final class CodeSystems {
    public static final String FINDING = url("finding");
    public static final String ANSWER = url("answer");
    public static final String SIDE = url("side");
    public static final String LEVEL = url("level");
    public static final String RED_FLAG = url("red-flag");
    /** Red flags that could not be ruled out: a system of its own, so that none is taken for one that was raised. */
    public static final String OPEN_RED_FLAG = url("open-red-flag");

    public static final String CONDITION = url("condition");
    public static final String EXERCISE = url("exercise");

    private CodeSystems() {}

    /**
     * A code system as a resource.
     *
     * @param url one of those above
     * @param title for people
     * @param isComplete whether there are no other codes; knowledge packs may bring their own
     * @param concepts what each code is called, in order
     */
    public static Element resource(String url, String title, boolean isComplete, Map<String, String> concepts) {
        String id = url.substring(url.lastIndexOf('/') + 1);
        return Element.resource("CodeSystem")
                .with("id", id)
                .with("text", Datatypes.narrative(List.of(title)))
                .with("url", url)
                .with("name", "HipTriage" + id.replaceAll("[^A-Za-z]", ""))
                .with("title", title)
                .with("status", "active")
                .with("experimental", false)
                .with("publisher", "Hip Triage")
                .with("description", title)
                .with("caseSensitive", true)
                .with("content", isComplete ? "complete" : "fragment")
                .all(
                        "concept",
                        concepts.entrySet().stream()
                                .map(entry -> Element.empty()
                                        .with("code", entry.getKey())
                                        .with("display", entry.getValue()))
                                .toList());
    }

    private static String url(String id) {
        return Fhir.CANONICAL + "/CodeSystem/" + id;
    }
}
