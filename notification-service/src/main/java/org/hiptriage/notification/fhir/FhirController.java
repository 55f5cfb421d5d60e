package org.hiptriage.notification.fhir;

import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.schemas.fhir.Element;
import org.hiptriage.schemas.fhir.Fhir;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Results in FHIR. */
@RestController
@RequestMapping(
        path = Fhir.PATH,
        produces = {Fhir.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
class FhirController implements FhirApi {
    private final ResultBundles bundles;

    FhirController(ResultBundles bundles) {
        this.bundles = bundles;
    }

    @Override
    @GetMapping("/metadata")
    public byte[] metadata(ServerHttpRequest request) {
        return FhirResources.capabilities(request.getURI()).toJson();
    }

    @Override
    @GetMapping("/Bundle/{resultId}")
    public Mono<byte[]> bundle(@PathVariable String resultId) {
        return Mono.justOrEmpty(uuid(resultId))
                .flatMap(bundles::find)
                .map(Element::toJson)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("There is no result with this id, or not yet.")));
    }

    @Override
    @GetMapping("/Bundle")
    public Mono<byte[]> bundles(
            @RequestParam(BundleSearch.PATIENT) Optional<String> patient,
            @RequestParam("patient:identifier") Optional<String> patientIdentifier,
            @RequestParam(BundleSearch.IDENTIFIER) Optional<String> identifier,
            @RequestParam(BundleSearch.COUNT) Optional<String> count,
            @RequestParam(BundleSearch.CURSOR) Optional<String> cursor,
            ServerHttpRequest request) {
        BundleSearch search = BundleSearch.of(patient.or(() -> patientIdentifier), identifier, count, cursor);
        return bundles.search(search.runnerId(), search.assessmentId(), search.page())
                .map(found -> search.searchset(found, request.getURI()).toJson());
    }

    @Override
    @GetMapping("/CodeSystem/{id}")
    public byte[] codeSystem(@PathVariable String id) {
        return OwnCodes.find(id)
                .orElseThrow(() -> Refusal.notFound("There is no such code system: GET /fhir/metadata lists them."))
                .toJson();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
