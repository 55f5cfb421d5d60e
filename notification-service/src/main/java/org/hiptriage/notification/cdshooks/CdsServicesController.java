package org.hiptriage.notification.cdshooks;

import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.fhir.ResultBundles;
import org.hiptriage.schemas.fhir.Element;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tells CDS clients of the one service there is, and gives its cards. */
@RestController
@RequestMapping(path = "/cds-services", produces = MediaType.APPLICATION_JSON_VALUE)
class CdsServicesController implements CdsServicesApi {
    private static final String ID = "hip-triage";

    private final ResultBundles results;
    private final OpenAlerts alerts;

    CdsServicesController(ResultBundles results, OpenAlerts alerts) {
        this.results = results;
        this.alerts = alerts;
    }

    @Override
    @GetMapping
    public byte[] services() {
        Element service = Element.empty()
                .with("hook", HookRequest.HOOK)
                .with("title", "Hip Triage")
                .with(
                        "description",
                        "How urgent the newest triage of this runner's hip pain is, and what is still open.")
                .with("id", ID)
                .with(
                        "usageRequirements",
                        "context.patientId has to be the runnerId, which is the Patient's identifier at Hip Triage. Nothing is prefetched and no FHIR server is asked.");
        return Element.empty().all("services", List.of(service)).toJson();
    }

    @Override
    @PostMapping(path = "/" + ID, consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<byte[]> cards(@RequestBody(required = false) Mono<byte[]> body, ServerHttpRequest request) {
        return body.defaultIfEmpty(new byte[0])
                .map(HookRequest::read)
                .flatMap(hook -> Mono.zip(
                        results.newest(hook.runnerId()).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        alerts.of(hook.runnerId())))
                .map(known -> new Cards(request.getURI())
                        .of(known.getT1(), known.getT2())
                        .toJson());
    }
}
