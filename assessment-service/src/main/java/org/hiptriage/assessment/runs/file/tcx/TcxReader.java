package org.hiptriage.assessment.runs.file.tcx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hiptriage.assessment.runs.file.activity.Found;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.hiptriage.assessment.runs.file.guard.UnreadableFileException;
import org.hiptriage.assessment.runs.file.xml.ElementReader;
import org.hiptriage.assessment.runs.file.xml.XmlDocument;

/** Reads each activity of a TCX file, those of a multi-sport session one by one; courses and workouts are no activities. */
public final class TcxReader implements ElementReader {
    /** Name of the outermost element. */
    public static final String ROOT = "TrainingCenterDatabase";

    static final int MAX_ACTIVITIES = 100;

    private static final String ACTIVITY = "/Activity";

    private final List<Found> found = new ArrayList<>();
    private TcxActivity activity = new TcxActivity(Optional.empty());

    private TcxReader() {}

    /** Each activity in the order of the file, at least one. */
    public static List<Found> read(byte[] file, Deadline deadline) throws UnreadableFileException {
        var reader = new TcxReader();
        XmlDocument.read(file, deadline, reader);
        if (reader.found.isEmpty()) {
            throw new UnreadableFileException(
                    "The TCX file has no recorded activity, only a course or a workout, so there is no run in it.");
        }
        return reader.found;
    }

    @Override
    public void begins(String path, Function<String, Optional<String>> attributes) throws UnreadableFileException {
        if (path.endsWith(ACTIVITY)) {
            if (found.size() == MAX_ACTIVITIES) {
                throw new UnreadableFileException(
                        "The TCX file has more than " + MAX_ACTIVITIES + " activities: split it.");
            }
            activity = new TcxActivity(attributes.apply("Sport"));
        } else {
            within(path).ifPresent(inside -> activity.begins(inside, attributes));
        }
    }

    @Override
    public void ends(String path, String text) {
        if (path.endsWith(ACTIVITY)) {
            found.add(activity.found());
        } else {
            within(path).ifPresent(inside -> activity.ends(inside, text));
        }
    }

    /** The path from the activity on: in a multi-sport session activities stand deeper than elsewhere. */
    private static Optional<String> within(String path) {
        int at = path.indexOf(ACTIVITY + "/");
        return at < 0 ? Optional.empty() : Optional.of(path.substring(at + ACTIVITY.length() + 1));
    }
}
