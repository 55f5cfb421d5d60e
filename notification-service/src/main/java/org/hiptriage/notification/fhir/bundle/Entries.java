package org.hiptriage.notification.fhir.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hiptriage.schemas.fhir.Datatypes;
import org.hiptriage.schemas.fhir.Element;

/** The entries of a bundle as they are added; their addresses follow from the result, so a repeat has the same. */
final class Entries {
    private final UUID resultId;
    private final List<Element> entries = new ArrayList<>();

    Entries(UUID resultId) {
        this.resultId = resultId;
    }

    /** Adds a resource; gives the reference to it. */
    Element add(String name, Element resource) {
        String fullUrl = "urn:uuid:" + UUID.nameUUIDFromBytes((resultId + "/" + name).getBytes(UTF_8));
        entries.add(Element.empty().with("fullUrl", fullUrl).with("resource", resource));
        return Datatypes.reference(fullUrl);
    }

    List<Element> all() {
        return List.copyOf(entries);
    }
}
