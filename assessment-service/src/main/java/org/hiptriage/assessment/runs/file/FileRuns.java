package org.hiptriage.assessment.runs.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.assessment.runs.RefusedRun;
import org.hiptriage.assessment.runs.file.activity.Found;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.problem.Problem;
import org.hiptriage.schemas.runs.RunReading;

/**
 * What becomes of the activities of a file, each by itself.
 *
 * @param accepted those that can be runs
 * @param refused the others, by their place in the file
 */
record FileRuns(List<RunRecorded> accepted, List<RefusedRun> refused) {
    private static final FieldProblem SAME_START = new FieldProblem(
            "startedAt",
            "is the start of another activity of this file too, so one would replace the other: send them in files of their own");
    private static final int MAX_ERRORS = 200;

    FileRuns {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }

    static FileRuns of(RunFile file, Upload upload) {
        var writer = new RunWriter(upload, file.format());
        List<RunRecorded> accepted = new ArrayList<>();
        List<RefusedRun> refused = new ArrayList<>();
        Set<Instant> starts = new HashSet<>();
        int index = 0;
        for (Found activity : file.activities()) {
            RunReading reading = writer.write(activity);
            if (reading instanceof RunReading.Accepted run && !starts.add(run.run().getStartedAt())) {
                reading = new RunReading.Refused(List.of(SAME_START));
            }
            if (reading instanceof RunReading.Accepted run) {
                accepted.add(run.run());
            } else {
                refused.add(RefusedRun.of(index, ((RunReading.Refused) reading).problems()));
            }
            index++;
        }
        return new FileRuns(accepted, refused);
    }

    /** The same where at least one is accepted, else a {@link ProblemException} with 422 that names what is wrong with each. */
    FileRuns orNone() {
        if (!accepted.isEmpty()) {
            return this;
        }
        List<FieldProblem> errors = refused.stream()
                .flatMap(run -> (run.errors().isEmpty() ? Stream.of(new FieldProblem(run.field(), run.reason())) : run.errors().stream())
                        .map(wrong -> new FieldProblem("runs[" + run.index() + "]." + wrong.field(), wrong.message())))
                .limit(MAX_ERRORS)
                .toList();
        throw new ProblemException(new Problem(
                422, "No run in the file", "The file can be read, but nothing in it can be taken as a run. Nothing was published.", errors));
    }
}
