package org.hiptriage.assessment.runs.file.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.assessment.runs.file.activity.Activity;
import org.hiptriage.assessment.runs.file.activity.Found;
import org.hiptriage.assessment.runs.file.activity.TrackPoint;
import org.hiptriage.assessment.runs.file.fit.message.FitChain;
import org.hiptriage.assessment.runs.file.fit.message.FitMessage;
import org.hiptriage.assessment.runs.file.fit.message.FitMessages;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.hiptriage.assessment.runs.file.guard.UnreadableFileException;

/**
 * Reads the activities of a FIT file. It is read twice, once for what it says as a whole and once for its points, so that no more
 * than the sessions is held however many points there are.
 */
public final class FitReader {
    /** More sessions than any device writes into one file. */
    public static final int MAX_ACTIVITIES = 100;

    private static final int EVENT = 21;
    private static final int TIMER = 0;
    private static final int START = 0;

    private FitReader() {}

    /** Whether the bytes begin as a FIT file does. */
    public static boolean recognises(byte[] file) {
        return FitChain.isFit(file, 0);
    }

    /** Each session in the order of the file, at least one. */
    public static List<Found> read(byte[] file, Deadline deadline) throws UnreadableFileException {
        List<Found> found = new ArrayList<>();
        boolean otherKind = false;
        for (FitChain.Span span : FitChain.spans(file)) {
            var summary = new FitSummary();
            new FitMessages(file, span, deadline).forEach(summary::take);
            if (summary.isActivity()) {
                found.addAll(activities(file, span, summary, deadline));
            }
            otherKind = otherKind || !summary.isActivity();
            if (found.size() > MAX_ACTIVITIES) {
                throw new UnreadableFileException(
                        "The file holds more than " + MAX_ACTIVITIES + " activities: split it.");
            }
        }
        if (found.isEmpty()) {
            throw new UnreadableFileException(
                    otherKind
                            ? "The FIT file is no recorded activity but settings, a workout, a course or the like."
                            : "The FIT file has no session, no lap and no point, so there is no run in it.");
        }
        return found;
    }

    private static List<Found> activities(byte[] file, FitChain.Span span, FitSummary summary, Deadline deadline)
            throws UnreadableFileException {
        List<FitSession> sessions = summary.sessions();
        new FitMessages(file, span, deadline).forEach(message -> {
            if (message.kind() == FitRecord.MESSAGE) {
                TrackPoint point = FitRecord.point(message);
                session(sessions, point).ifPresent(session -> session.points().add(point));
            } else if (isTimerStop(message)) {
                sessions.forEach(session -> session.points().pause());
            }
        });
        return sessions.stream()
                .<Found>map(session ->
                        new Activity(session.totals(), session.sport(), summary.offsetSeconds(), summary.device()))
                .toList();
    }

    private static Optional<FitSession> session(List<FitSession> sessions, TrackPoint point) {
        if (sessions.size() == 1) {
            return Optional.of(sessions.get(0));
        }
        return sessions.stream().filter(session -> session.holds(point.at())).findFirst();
    }

    private static boolean isTimerStop(FitMessage message) {
        return message.kind() == EVENT
                && message.number(0).orElse(-1) == TIMER
                && message.number(1).orElse(START) != START;
    }
}
