package org.hiptriage.assessment.runs.file;

import io.swagger.v3.oas.annotations.media.Schema;

/** The form as /v3/api-docs describes it. */
record RunFileForm(
        @Schema(
                type = "string",
                format = "binary",
                description = "The one part with a file name; the name of the part is free.")
        String file) {}
