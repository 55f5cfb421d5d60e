package org.hiptriage.assessment.runs.file.gpx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hiptriage.assessment.runs.file.activity.Found;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.hiptriage.assessment.runs.file.guard.UnreadableFileException;
import org.hiptriage.assessment.runs.file.xml.ElementReader;
import org.hiptriage.assessment.runs.file.xml.XmlDocument;
import org.hiptriage.assessment.runs.file.xml.XmlValues;

/** Reads each track of a GPX file as an activity; routes and places are no activities. */
public final class GpxReader implements ElementReader {
    /** Name of the outermost element. */
    public static final String ROOT = "gpx";

    static final int MAX_TRACKS = 100;

    private static final String TRACK = "gpx/trk";
    private static final String SEGMENT = "gpx/trk/trkseg";
    private static final String POINT = "gpx/trk/trkseg/trkpt";
    private static final String IN_POINT = POINT + "/";

    private final List<Found> found = new ArrayList<>();
    private Optional<String> device = Optional.empty();
    private GpxTrack track = new GpxTrack();
    private GpxPoint point = new GpxPoint();

    private GpxReader() {}

    /** Each track in the order of the file, at least one. */
    public static List<Found> read(byte[] file, Deadline deadline) throws UnreadableFileException {
        var reader = new GpxReader();
        XmlDocument.read(file, deadline, reader);
        if (reader.found.isEmpty()) {
            throw new UnreadableFileException(
                    "The GPX file has no recorded track (trk), only a route or places, so there is no run in it.");
        }
        return reader.found;
    }

    @Override
    public void begins(String path, Function<String, Optional<String>> attributes) throws UnreadableFileException {
        switch (path) {
            case ROOT -> device = attributes.apply("creator");
            case TRACK -> beginTrack();
            case SEGMENT -> track.pause();
            case POINT -> point = GpxPoint.at(attributes);
            default -> {}
        }
    }

    private void beginTrack() throws UnreadableFileException {
        if (found.size() == MAX_TRACKS) {
            throw new UnreadableFileException("The GPX file has more than " + MAX_TRACKS + " tracks: split it.");
        }
        track = new GpxTrack();
    }

    @Override
    public void ends(String path, String text) {
        switch (path) {
            case TRACK -> found.add(track.activity(device));
            case POINT -> track.add(point);
            case "gpx/trk/type" -> track.type(text);
            case POINT + "/ele" -> point.altitude(XmlValues.number(text));
            case POINT + "/time" -> point.time(text);
            default -> {
                if (path.startsWith(IN_POINT) && GpxPoint.isCadence(path)) {
                    point.cadence(XmlValues.number(text));
                }
            }
        }
    }
}
