package org.hiptriage.assessment.symptoms.fhir;

import java.time.Duration;
import java.util.Optional;
import org.hiptriage.schemas.fhir.Fhir;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves the Questionnaire, its code systems, and what the service can do. */
@RestController
@RequestMapping(
        path = Fhir.PATH,
        produces = {Fhir.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
class FhirQuestionsController implements FhirQuestionsApi {
    private static final Duration KEPT = Duration.ofMinutes(5);

    @Override
    @GetMapping("/metadata")
    public byte[] metadata(ServerHttpRequest request) {
        return FhirResources.capabilities(request.getURI()).toJson();
    }

    @Override
    @GetMapping("/Questionnaire/hip-pain")
    public ResponseEntity<byte[]> questionnaire() {
        HipPainQuestionnaire questionnaire = HipPainQuestionnaire.shipped();
        return ResponseEntity.ok()
                .eTag("W/\"" + questionnaire.version() + "\"")
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(questionnaire.resource().toJson());
    }

    @Override
    @GetMapping("/Questionnaire")
    public byte[] questionnaires(@RequestParam Optional<String> url, ServerHttpRequest request) {
        return FhirResources.questionnaires(request.getURI(), url);
    }

    @Override
    @GetMapping("/CodeSystem/{id}")
    public byte[] codeSystem(@PathVariable String id) {
        return Answers.codeSystem(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .toJson();
    }
}
