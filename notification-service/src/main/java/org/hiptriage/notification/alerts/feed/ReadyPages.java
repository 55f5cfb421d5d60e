package org.hiptriage.notification.alerts.feed;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hiptriage.notification.outcome.Level;

/** Pages of the newest changes, each written once for all streams that are at the same place and want the same. */
final class ReadyPages {
    /** Nearly all streams are at the same place; the few that fell behind get pages of their own. */
    private static final int KEPT = 16;

    private final RecentEvents events;
    private final Map<Place, FeedPage> pages = new ConcurrentHashMap<>();

    ReadyPages(RecentEvents events) {
        this.events = events;
    }

    RecentEvents events() {
        return events;
    }

    /** The page behind a position that the events reach back to. */
    FeedPage after(long position, Optional<Level> wanted) {
        var place = new Place(position, wanted);
        Optional<FeedPage> known = Optional.ofNullable(pages.get(place));
        if (known.isPresent() || pages.size() >= KEPT) {
            return known.orElseGet(() -> page(place));
        }
        return pages.computeIfAbsent(place, this::page);
    }

    private FeedPage page(Place place) {
        return FeedPage.of(place.position(), events.after(place.position(), FeedPage.MOST), place.wanted());
    }

    private record Place(long position, Optional<Level> wanted) {}
}
