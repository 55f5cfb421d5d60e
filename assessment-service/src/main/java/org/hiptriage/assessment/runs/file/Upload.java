package org.hiptriage.assessment.runs.file;

import java.time.Instant;
import java.util.Optional;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.problem.Problem;
import org.hiptriage.schemas.runs.RunLimits;

/**
 * What the caller says about the file.
 *
 * @param runnerId whose runs they are
 * @param shoeId the pair of shoes that was worn
 * @param zone IANA time zone of the start
 * @param receivedAt when it arrived
 */
record Upload(String runnerId, Optional<String> shoeId, Optional<String> zone, Instant receivedAt) {

    /** The same where all of it is in range, else a {@link ProblemException} with 422 that names what is not. */
    Upload checked() {
        var problems = new FieldProblems();
        if (!Limits.isRunnerId(runnerId)) {
            problems.add("runnerId", Limits.RUNNER_ID);
        }
        shoeId.filter(shoe -> !RunLimits.isShoe(shoe)).ifPresent(wrong -> problems.add("shoeId", RunLimits.SHOE));
        zone.filter(name -> !Limits.isZone(name)).ifPresent(wrong -> problems.add("zone", Limits.ZONE));
        if (!problems.isEmpty()) {
            throw new ProblemException(new Problem(
                    422,
                    "Not acceptable as sent",
                    "Correct what is listed and send the file again. Nothing was published.",
                    problems.listed()));
        }
        return this;
    }
}
