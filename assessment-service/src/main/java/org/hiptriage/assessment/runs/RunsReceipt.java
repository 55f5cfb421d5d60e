package org.hiptriage.assessment.runs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What the caller gets for runs of which at least one was accepted. */
record RunsReceipt(
        @Schema(description = "How many runs are stored.", example = "41")
        int accepted,

        @Schema(description = "Those that are not, in the order in which they were sent.")
        List<RefusedRun> refused) {}
