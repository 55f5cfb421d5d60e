package org.hiptriage.assessment.runs.file;

import java.util.List;
import java.util.Locale;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.assessment.runs.file.activity.Found;
import org.hiptriage.assessment.runs.file.fit.FitReader;
import org.hiptriage.assessment.runs.file.gpx.GpxReader;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.hiptriage.assessment.runs.file.guard.UnreadableFileException;
import org.hiptriage.assessment.runs.file.tcx.TcxReader;
import org.hiptriage.assessment.runs.file.xml.XmlDocument;
import org.hiptriage.schemas.problem.Problem;

/**
 * A file that was read, of whatever format. The format is told by what is in the file: names and media types are wrong too often.
 *
 * @param format what it is
 * @param activities each activity in the order of the file, at least one
 */
record RunFile(Format format, List<Found> activities) {

    /** The formats that are read. */
    enum Format {
        FIT,
        GPX,
        TCX;

        /** Who published what such a file tells, as a URI reference. */
        String source() {
            return "/assessment-service/files/" + name().toLowerCase(Locale.ROOT);
        }
    }

    RunFile {
        activities = List.copyOf(activities);
    }

    /** What is in the file, or a {@link ProblemException} with 400 or 415 that holds nothing of it. */
    static RunFile read(byte[] file, Deadline deadline) {
        try {
            return told(file, deadline);
        } catch (UnreadableFileException e) {
            throw new ProblemException(
                    Problem.of(400, "File not readable", e.getMessage() + " Nothing was published."));
        }
    }

    private static RunFile told(byte[] file, Deadline deadline) throws UnreadableFileException {
        if (file.length == 0) {
            throw new UnreadableFileException("The file is empty. Send a FIT, GPX or TCX file.");
        }
        if (FitReader.recognises(file)) {
            return new RunFile(Format.FIT, FitReader.read(file, deadline));
        }
        if (!XmlDocument.recognises(file)) {
            throw OtherFormat.problem(file);
        }
        return switch (XmlDocument.root(file, deadline)) {
            case GpxReader.ROOT -> new RunFile(Format.GPX, GpxReader.read(file, deadline));
            case TcxReader.ROOT -> new RunFile(Format.TCX, TcxReader.read(file, deadline));
            default ->
                throw OtherFormat.unsupported(
                        "The file is XML, but neither GPX nor TCX. Export it as FIT, GPX or TCX.");
        };
    }
}
