package org.hiptriage.assessment.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hiptriage.events.Presence;
import org.hiptriage.schemas.vocabulary.Finding;
import org.hiptriage.schemas.vocabulary.SnomedCode;

/** One question and how it can be answered. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Question(
        @Schema(description = "Code of the finding, the key of the answer in `findings`.", example = "flag.fever")
        String code,

        @Schema(description = "Code of the group it is asked in.", example = "urgent")
        String group,

        @Schema(description = "The question in plain words.")
        String question,

        @Schema(description = "What is meant, for who is not sure.")
        String help,

        @Schema(description = "Whether an assessment without an answer to it is refused.")
        boolean mandatory,

        @Schema(description = "Whether it asks for a sign that cannot wait.")
        boolean urgent,

        @Schema(description = "The SNOMED CT concept of the same meaning, where there is one.", types = "object")
        Optional<SnomedCode> snomed,

        @Schema(description = "What can be answered.", example = "[\"present\", \"absent\", \"unknown\"]")
        List<String> answers) {

    private static final List<String> ANSWERS = Arrays.stream(Presence.values())
            .map(presence -> presence.name().toLowerCase(Locale.ROOT))
            .toList();

    static Question of(Finding finding) {
        return new Question(
                finding.code(),
                finding.group(),
                finding.question(),
                finding.help(),
                // An assessment must answer what cannot wait, and nothing else.
                finding.urgent(),
                finding.urgent(),
                finding.snomed(),
                ANSWERS);
    }
}
