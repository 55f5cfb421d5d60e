package org.hiptriage.assessment.runs.file;

import java.util.Arrays;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.schemas.problem.Problem;

/** What people send in place of a file of a run, and what to do about it. */
final class OtherFormat {
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] JSON = {'{'};

    private OtherFormat() {}

    static ProblemException problem(byte[] file) {
        if (begins(file, ZIP)) {
            return unsupported(
                    "The file is a ZIP archive, whatever its name says. Unpack it and send each file that is in it.");
        }
        if (begins(file, GZIP)) {
            return unsupported(
                    "The file is compressed with gzip, whatever its name says. Unpack it and send what comes out.");
        }
        if (begins(file, JSON)) {
            return unsupported("The file is JSON. Send runs as JSON to /api/v1/runs.");
        }
        return unsupported(
                "The file is neither FIT nor GPX nor TCX. Export it from the watch or its app in one of these.");
    }

    static ProblemException unsupported(String detail) {
        return new ProblemException(Problem.of(415, "File format not supported", detail + " Nothing was published."));
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }
}
