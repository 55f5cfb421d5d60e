package org.hiptriage.triage.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.assessment.AssessmentJson;
import org.hiptriage.schemas.assessment.Reading;
import org.hiptriage.schemas.problem.Problem;
import org.hiptriage.schemas.result.ResultJson;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.MissingPackException;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.yaml.BrokenPackException;
import org.hiptriage.triage.preview.text.ResultText;
import org.hiptriage.triage.preview.text.Terminal;
import org.hiptriage.triage.stream.event.ResultWriter;
import org.hiptriage.triage.stream.event.Triage;

/** One assessment's file and what the rules say of it. */
final class FileCheck {
    private final Knowledge knowledge;
    private final SymptomsReported report;
    private final TriageCompleted result;

    FileCheck(String file, Map<String, String> environment, Clock clock) throws RefusedFileException {
        byte[] assessment = AssessmentFile.read(file, clock);
        knowledge = knowledge(environment);
        report = report(file, AssessmentJson.read(assessment, clock.instant(), ResultWriter.SOURCE));
        result = new Triage(new TriageRules(knowledge), clock).of(report).result();
    }

    String text(Terminal terminal) {
        return ResultText.of(report, result, knowledge, terminal);
    }

    String json() {
        try {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(ResultJson.preview(result))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists, strings and numbers can always be written as JSON", e);
        }
    }

    private static SymptomsReported report(String file, Reading reading) throws RefusedFileException {
        if (reading instanceof Reading.Accepted accepted) {
            return accepted.event();
        }
        Problem problem = ((Reading.Refused) reading).problem();
        if (problem.errors().isEmpty()) {
            throw new RefusedFileException(file + ": " + problem.detail(), List.of());
        }
        throw new RefusedFileException(
                file + ": " + problem.title() + ". Correct these fields:",
                problem.errors().stream()
                        .map(error -> error.field() + " " + error.message())
                        .toList());
    }

    /** The settings of the service, as Spring Boot would read them from the environment. */
    private static Knowledge knowledge(Map<String, String> environment) throws RefusedFileException {
        var settings = new KnowledgeSettings(
                Optional.ofNullable(environment.get("HIP_TRIAGE_KNOWLEDGEDIRECTORY"))
                        .map(Path::of)
                        .orElse(null),
                !environment.getOrDefault("HIP_TRIAGE_SAFETYEXTENSION", "true").equalsIgnoreCase("false"));
        try {
            return KnowledgePacks.read(settings).knowledge();
        } catch (BrokenPackException | MissingPackException e) {
            throw new RefusedFileException(
                    "The knowledge packs cannot be used:",
                    String.valueOf(e.getMessage()).lines().toList());
        }
    }
}
