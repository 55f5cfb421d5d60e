package org.hiptriage.schemas.assessment;

import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.problem.Problem;

/** What became of a report that was read: an event, or the reasons why there is none. */
public sealed interface Reading {

    /** The report is complete and in range. */
    record Accepted(SymptomsReported event) implements Reading {}

    /** The report cannot be used; nothing of it may be published. */
    record Refused(Problem problem) implements Reading {}
}
