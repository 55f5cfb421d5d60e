package org.hiptriage.notification.exerciseplan.course;

import java.util.List;
import org.hiptriage.notification.exerciseplan.schedule.Segment;

/**
 * A schedule after a check-in.
 *
 * @param segments in order, none overlapping
 * @param progress where the runner is now
 */
public record Moved(List<Segment> segments, Progress progress) {
    public Moved {
        segments = List.copyOf(segments);
    }
}
