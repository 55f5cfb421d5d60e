package org.hiptriage.notification.exerciseplan.catalogue;

import java.util.List;

/**
 * What pain during an exercise means.
 *
 * @param from lowest score of the band, 0 to 10
 * @param to highest score of the band, 0 to 10
 * @param meaning what to do
 * @param sources as ext:silbernagel-2007
 */
public record PainBand(int from, int to, String meaning, List<String> sources) {
    public PainBand {
        sources = List.copyOf(sources);
    }
}
