package org.hiptriage.assessment.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.hiptriage.schemas.problem.FieldProblem;

/** One run that was not accepted; what it says was wrong never holds a value that was sent. */
public record RefusedRun(
        @Schema(description = "Its place among those that were sent, from 0; empty lines do not count.", example = "3")
        int index,

        @Schema(
                description = "The first field that is wrong; empty where it is the run as a whole.",
                example = "distanceMeters")
        String field,

        @Schema(
                description = "What is wrong with it, and the remedy.",
                example = "must be a number of metres from 0 to 2000000; leave it out where it is not known")
        String reason,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "All that is wrong, where it is more than one field; not listed for very many runs.")
        List<FieldProblem> errors) {}
