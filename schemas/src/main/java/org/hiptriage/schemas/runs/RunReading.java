package org.hiptriage.schemas.runs;

import java.util.List;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.problem.FieldProblem;

/** What became of a run that was read: an event, or the reasons why there is none. */
public sealed interface RunReading {

    /** The run is complete and in range. */
    record Accepted(RunRecorded run) implements RunReading {}

    /** The run cannot be used; there is at least one problem. */
    record Refused(List<FieldProblem> problems) implements RunReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
