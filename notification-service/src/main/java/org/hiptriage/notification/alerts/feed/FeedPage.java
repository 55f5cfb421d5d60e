package org.hiptriage.notification.alerts.feed;

import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.delivery.stream.StreamText;
import org.hiptriage.notification.outcome.Level;

/**
 * The changes that a stream is given at once.
 *
 * @param last the position of the last of them, told or not; where there are none the position that they were to follow
 * @param isFull whether there may be more behind them
 * @param text those that are told
 */
record FeedPage(long last, boolean isFull, StreamText text) {
    /** What is handed to a client at once; the rest waits until it has taken these. */
    static final int MOST = 64;

    /** These that follow a position, as many as a page has at most, for who wants to be told of one level, or of all. */
    static FeedPage of(long position, List<AlertEvent> events, Optional<Level> wanted) {
        var text = new StringBuilder();
        long last = position;
        for (AlertEvent event : events) {
            last = event.position();
            if (wanted.isEmpty() || event.concerns(wanted.get())) {
                text.append("id:")
                        .append(last)
                        .append("\nevent:alert\ndata:")
                        .append(event.json())
                        .append("\n\n");
            }
        }
        return new FeedPage(last, events.size() == MOST, StreamText.of(text.toString()));
    }
}
