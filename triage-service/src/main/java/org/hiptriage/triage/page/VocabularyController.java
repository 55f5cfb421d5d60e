package org.hiptriage.triage.page;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hiptriage.schemas.vocabulary.FindingGroup;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.knowledge.yaml.ArticleFacts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the codes in the packs stand for. It changes with a release only. */
@RestController
@Tag(name = "knowledge", description = "The rules in force")
class VocabularyController {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Words words = Words.of(Vocabulary.shipped(), ArticleFacts.shipped());

    @Operation(
            summary = "What the codes in the packs stand for",
            description =
                    "Each finding with its group and its question, in the order in which a person is asked, and each fact of the source article by its id: what `article:C1.5` points to.")
    @GetMapping(path = "/api/v1/knowledge/vocabulary", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Words> vocabulary() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(words);
    }

    /**
     * What codes stand for.
     *
     * @param groups in which findings are asked, in order
     * @param findings in the order in which they are asked
     * @param facts what the source article says, by id
     */
    record Words(List<FindingGroup> groups, List<AskedFinding> findings, Map<String, String> facts) {
        static Words of(Vocabulary vocabulary, Map<String, String> facts) {
            return new Words(
                    vocabulary.groups(),
                    vocabulary.findings().stream()
                            .map(finding -> new AskedFinding(
                                    finding.code(),
                                    finding.group(),
                                    finding.question(),
                                    finding.help(),
                                    finding.urgent()))
                            .toList(),
                    facts);
        }
    }

    /**
     * A finding and how it is asked.
     *
     * @param code of the contract
     * @param group the code of its group
     * @param question in plain words
     * @param help what is meant
     * @param urgent whether each assessment must answer it
     */
    record AskedFinding(String code, String group, String question, String help, boolean urgent) {}
}
