package org.hiptriage.notification.alerts.feed;

/**
 * What the feed can still tell.
 *
 * @param last the greatest position that was given, 0 where none was
 * @param forgotten the greatest position that was removed, 0 where none was
 * @param hasUnplaced whether there are changes that have no position yet
 */
record FeedBounds(long last, long forgotten, boolean hasUnplaced) {
    /** Whether everything after this position is there. */
    boolean canResumeAfter(long position) {
        return position >= forgotten && position <= last;
    }
}
