package org.hiptriage.assessment.runs.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.hiptriage.assessment.runs.RefusedRun;
import org.hiptriage.schemas.runs.RunJson;
import org.hiptriage.schemas.runs.RunReading;

/** What the caller of a file gets of which at least one run was accepted: what was understood. */
record RunFileReceipt(
        @Schema(description = "How many runs are stored.", example = "1")
        int accepted,

        @ArraySchema(
                arraySchema = @Schema(description = "Those runs, as read from the file."),
                schema = @Schema(ref = "#/components/schemas/Run"))
        List<ObjectNode> runs,

        @Schema(description = "Activities of the file that are not stored, by their place in it.")
        List<RefusedRun> refused) {
    private static final JsonMapper JSON = new JsonMapper();

    static RunFileReceipt of(List<RunReading> readings, List<RefusedRun> refused) {
        List<ObjectNode> runs = readings.stream()
                .filter(RunReading.Accepted.class::isInstance)
                .map(reading -> RunJson.write(((RunReading.Accepted) reading).run()))
                .toList();
        return new RunFileReceipt(runs.size(), runs, refused);
    }

    /** In UTF-8. Written here, because the run JSON of the contract is of another generation of Jackson than the framework's. */
    byte[] toJson() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written as JSON", e);
        }
    }
}
