package org.hiptriage.notification.alerts.feed;

import java.util.List;
import java.util.stream.Stream;

/**
 * The newest changes without a gap, in memory, so that many boards are served by one query.
 *
 * @param after the position before the first of them
 * @param events in order
 */
record RecentEvents(long after, List<AlertEvent> events) {
    private static final int MOST = 1000;

    RecentEvents {
        events = List.copyOf(events);
    }

    /** None, from a position on. */
    static RecentEvents from(long position) {
        return new RecentEvents(position, List.of());
    }

    /** The position of the last. */
    long last() {
        return events.isEmpty() ? after : events.get(events.size() - 1).position();
    }

    /** With these that follow, without the oldest where there are too many; without all older ones where an alert was erased. */
    RecentEvents with(List<AlertEvent> following) {
        if (!events.isEmpty() && following.stream().anyMatch(AlertEvent::isErased)) {
            return from(last()).with(following);
        }
        List<AlertEvent> all =
                Stream.concat(events.stream(), following.stream()).toList();
        int tooMany = Math.max(0, all.size() - MOST);
        return new RecentEvents(
                tooMany == 0 ? after : all.get(tooMany - 1).position(), all.subList(tooMany, all.size()));
    }

    /** Whether all changes after a position are here. */
    boolean reachesBackTo(long position) {
        return position >= after && position <= last();
    }

    /** The changes after a position, so many at most. */
    List<AlertEvent> after(long position, int most) {
        return events.stream()
                .filter(event -> event.position() > position)
                .limit(most)
                .toList();
    }
}
