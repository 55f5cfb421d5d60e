package org.hiptriage.assessment.runs.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hiptriage.assessment.runs.file.activity.Found;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.runs.RunReading;

/** What becomes of the activities of a file: each is accepted or refused by itself. */
final class FileRuns {
    private static final RunReading SAME_START = new RunReading.Refused(
            List.of(
                    new FieldProblem(
                            "startedAt",
                            "is the start of another activity of this file too, so one would replace the other: send them in files of their own")));

    private FileRuns() {}

    /** One reading for each activity, in the order of the file. */
    static List<RunReading> of(RunFile file, Upload upload) {
        var writer = new RunWriter(upload, file.format());
        List<RunReading> readings = new ArrayList<>();
        Set<Instant> starts = new HashSet<>();
        for (Found activity : file.activities()) {
            RunReading reading = writer.write(activity);
            boolean again = reading instanceof RunReading.Accepted run
                    && !starts.add(run.run().getStartedAt());
            readings.add(again ? SAME_START : reading);
        }
        return readings;
    }
}
