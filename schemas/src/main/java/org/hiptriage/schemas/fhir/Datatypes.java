package org.hiptriage.schemas.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The data types of FHIR that several resources are made of. */
public final class Datatypes {
    private Datatypes() {}

    /** A code of a system, with what it is called there. */
    public static Element coding(String system, String code, String display) {
        return coding(system, code).with("display", display);
    }

    /** A code of a system. */
    public static Element coding(String system, String code) {
        return Element.empty().with("system", system).with("code", code);
    }

    /** A concept by its codes, all of the same meaning. */
    public static Element concept(Element... codings) {
        return Element.empty().all("coding", List.of(codings));
    }

    /** A concept in words, with codes of the same meaning where there are any. */
    public static Element concept(String text, List<Element> codings) {
        return Element.empty().all("coding", codings).with("text", text);
    }

    /** An identifier within a system. */
    public static Element identifier(String system, String value) {
        return Element.empty().with("system", system).with("value", value);
    }

    /** A reference to another entry of the same bundle. */
    public static Element reference(String fullUrl) {
        return Element.empty().with("reference", fullUrl);
    }

    /** Something said about a resource, in Markdown. */
    public static Element note(String text) {
        return Element.empty().with("text", text);
    }

    /** From a moment to another, or open. */
    public static Element period(String start, Optional<Instant> end) {
        return Element.empty().with("start", start).maybe("end", end.map(Instant::toString));
    }

    /** The same as the resource says, for people, line by line. */
    public static Element narrative(List<String> lines) {
        String paragraphs = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + escaped(line) + "</p>")
                .collect(Collectors.joining());
        return Element.empty()
                .with("status", "generated")
                .with("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + paragraphs + "</div>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
