package org.hiptriage.assessment.questionnaire;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the questions; they change with a release only, so callers may keep them for a while. */
@RestController
@Tag(name = "questionnaire", description = "What an assessment asks")
class QuestionnaireController {
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Questionnaire questionnaire = Questionnaire.of(Vocabulary.shipped());
    private final String etag = "W/\"" + questionnaire.version() + "\"";

    @Operation(
            summary = "Questions in order",
            description =
                    "Every question with its code, its words and its group, and whether it must be answered. Answers to `If-None-Match` with 304.")
    @GetMapping(path = "/api/v1/questionnaire", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Questionnaire> questions() {
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(questionnaire);
    }
}
