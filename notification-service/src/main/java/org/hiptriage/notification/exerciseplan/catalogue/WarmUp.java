package org.hiptriage.notification.exerciseplan.catalogue;

import java.util.List;

/**
 * What each session begins with.
 *
 * @param minutes how long, in minutes
 * @param text what to do
 * @param sources as article:G6
 */
public record WarmUp(int minutes, String text, List<String> sources) {
    public WarmUp {
        sources = List.copyOf(sources);
    }
}
