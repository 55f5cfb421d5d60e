package org.hiptriage.notification.exerciseplan.catalogue;

import java.util.List;

/**
 * One step on the way back to running.
 *
 * @param step its number, from 1
 * @param text what to do, and when the next may follow
 * @param sources as ext:warden-2021
 */
public record ReturnStep(int step, String text, List<String> sources) {
    public ReturnStep {
        sources = List.copyOf(sources);
    }
}
