package org.hiptriage.assessment.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.hiptriage.schemas.runs.RunJson;
import org.hiptriage.schemas.runs.RunReading;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What the caller gets for runs that came in another form than ours: how they were understood. */
public record UnderstoodRuns(
        @Schema(description = "How many runs are stored.", example = "1")
        int accepted,

        @ArraySchema(
                arraySchema = @Schema(description = "Those runs, with what is not known left out."),
                schema = @Schema(ref = "#/components/schemas/Run"))
        List<ObjectNode> runs,

        @Schema(description = "Those that are not, in the order in which they came.")
        List<RefusedRun> refused) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The answer to a request of which at least one run was accepted.
     *
     * @throws org.hiptriage.assessment.http.ProblemException with 422 where none was
     */
    public static ResponseEntity<byte[]> answer(List<RunReading> readings, RunsTally tally) {
        if (tally.accepted() == 0) {
            throw tally.nothingAccepted();
        }
        List<ObjectNode> runs = readings.stream()
                .filter(RunReading.Accepted.class::isInstance)
                .map(reading -> RunJson.write(((RunReading.Accepted) reading).run()))
                .toList();
        byte[] json = new UnderstoodRuns(tally.accepted(), runs, tally.refused()).toJson();
        return ResponseEntity.accepted().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    /** Written here, because the run JSON of the contract is of another generation of Jackson than the framework's. */
    private byte[] toJson() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written as JSON", e);
        }
    }
}
