package org.hiptriage.notification.exerciseplan.catalogue;

import java.util.List;

/**
 * Words for the runner and where they come from.
 *
 * @param text plain words
 * @param sources as article:G6 or ext:choice
 */
public record CitedText(String text, List<String> sources) {
    public CitedText {
        sources = List.copyOf(sources);
    }
}
