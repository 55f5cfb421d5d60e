package org.hiptriage.triage.preview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.hiptriage.triage.stream.publication.PacksInForce;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the rules in force, each entry with its sources. */
@RestController
@Tag(name = "knowledge", description = "The rules in force")
class KnowledgeController {
    private static final Duration KEPT = Duration.ofMinutes(1);

    @SuppressWarnings("ArrayRecordComponent") // never compared, only sent
    private record Shown(byte[] json, String etag) {}

    private final Supplier<Shown> inForce;

    KnowledgeController(PacksInForce packs) {
        inForce = packs.view(
                each -> new Shown(KnowledgeJson.of(each).getBytes(StandardCharsets.UTF_8), KnowledgeJson.etag(each)));
    }

    @Operation(
            summary = "The packs in force",
            description =
                    "Each pack with its name, version, SHA-256 and sources, and all that is in it: parameters, red flags, suspicions, precautions, conditions with weights, advice. Answers to `If-None-Match` with 304.")
    @GetMapping(path = "/api/v1/knowledge", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> knowledge() {
        Shown now = inForce.get();
        return ResponseEntity.ok()
                .eTag(now.etag())
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(now.json());
    }
}
