package org.hiptriage.schemas.assessment;

import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.problem.Problem;

/** What became of an assessment that was read: an event, or the reasons why there is none. */
public sealed interface Reading {

    /** The assessment is complete and in range. */
    record Accepted(SymptomsReported event) implements Reading {}

    /** The assessment cannot be used; nothing of it may be published. */
    record Refused(Problem problem) implements Reading {}
}
