package org.hiptriage.notification.fhir;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.http.RunnerId;
import org.hiptriage.notification.results.StoredResult;
import org.hiptriage.schemas.fhir.Element;
import org.hiptriage.schemas.fhir.Fhir;

/**
 * A search for bundles, and what it gives.
 *
 * @param runnerId whose results
 * @param assessmentId of which assessment; empty for all
 * @param page which part of them
 */
record BundleSearch(String runnerId, Optional<UUID> assessmentId, PageRequest<StoredResult.Order> page) {
    static final String PATIENT = "patient.identifier";
    static final String IDENTIFIER = "identifier";
    static final String COUNT = "_count";
    static final String CURSOR = "cursor";

    private static final int MOST = 100;
    private static final String URN = "urn:uuid:";

    /** Reads the parameters. Refuses with 400 what is missing or wrong. */
    static BundleSearch of(
            Optional<String> patient, Optional<String> identifier, Optional<String> count, Optional<String> cursor) {
        String runnerId = patient.map(token -> value(PATIENT, token, Fhir.RUNNER))
                .orElseThrow(() -> Refusal.badRequest(
                        PATIENT, "is required: the runner's id, alone or after " + Fhir.RUNNER + "|"));
        RunnerId.require(runnerId);
        return new BundleSearch(
                runnerId,
                identifier.map(token -> uuid(value(IDENTIFIER, token, Fhir.ASSESSMENT))),
                PageRequest.of(cursor, count.map(BundleSearch::limit), StoredResult.Order::parse));
    }

    /** The searchset of what was found at the address that was asked for. */
    Element searchset(List<ResultBundles.FoundBundle> fetched, URI request) {
        boolean isMore = assessmentId.isEmpty() && fetched.size() > page.limit();
        List<ResultBundles.FoundBundle> shown = isMore ? fetched.subList(0, page.limit()) : fetched;
        List<Element> links = new ArrayList<>(List.of(link("self", request.toString())));
        if (isMore) {
            links.add(link("next", next(request, shown.get(shown.size() - 1).order())));
        }
        boolean isWhole = !isMore && page.after().isEmpty();
        return Element.resource("Bundle")
                .with("type", "searchset")
                .maybe("total", isWhole ? Optional.of(shown.size()) : Optional.empty())
                .all("link", links)
                .all(
                        "entry",
                        shown.stream()
                                .map(found -> entry(found.bundle(), request))
                                .toList());
    }

    private String next(URI request, StoredResult.Order last) {
        return request.resolve(Fhir.PATH + "/Bundle") + "?" + PATIENT + "=" + runnerId + "&" + COUNT + "="
                + page.limit() + "&" + CURSOR + "=" + PageRequest.cursor(last.parts());
    }

    private static Element entry(Element bundle, URI request) {
        String id = String.valueOf(bundle.members().get("id"));
        return Element.empty()
                .with("fullUrl", request.resolve(Fhir.PATH + "/Bundle/" + id).toString())
                .with("resource", bundle)
                .with("search", Element.empty().with("mode", "match"));
    }

    private static Element link(String relation, String url) {
        return Element.empty().with("relation", relation).with("url", url);
    }

    /** The value of a token, with or without its system, which has to be the one that is known here. */
    private static String value(String parameter, String token, String system) {
        int bar = token.indexOf('|');
        if (bar >= 0 && !token.substring(0, bar).equals(system)) {
            throw Refusal.badRequest(parameter, "must have no system, or " + system);
        }
        return token.substring(bar + 1);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text.startsWith(URN) ? text.substring(URN.length()) : text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(IDENTIFIER, "must be a UUID, the identifier of the QuestionnaireResponse");
        }
    }

    /** A server may give fewer than are asked for. */
    private static String limit(String count) {
        try {
            int wanted = Integer.parseInt(count);
            if (wanted >= 1) {
                return Integer.toString(Math.min(wanted, MOST));
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        throw Refusal.badRequest(COUNT, "must be a whole number from 1");
    }
}
