package org.hiptriage.triage.stream.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.stream.state.PastCheckIn;

/**
 * The check-ins in short form, no more than {@value #MOST}. Flags look at the worst since the newest assessment, so the one
 * forgotten is one that the next outdoes: however often a runner checks in, no flag is lost by it.
 */
final class PastCheckIns {
    static final int MOST = 400;

    private PastCheckIns() {}

    /**
     * These and one more.
     *
     * @param relevantSince what lies before is forgotten first
     */
    static List<PastCheckIn> with(List<PastCheckIn> known, SymptomsReported checkIn, Instant relevantSince) {
        List<PastCheckIn> longer = new ArrayList<>(known);
        longer.add(PastCheckIn.newBuilder()
                .setOccurredAt(checkIn.getOccurredAt())
                .setPainScore(checkIn.getPainScore())
                .setNewUrgentSymptom(Boolean.TRUE.equals(checkIn.getNewUrgentSymptom()))
                .setSeenByClinician(Boolean.TRUE.equals(checkIn.getSeenByClinician()))
                .build());
        longer.sort(Comparator.comparing(PastCheckIn::getOccurredAt));
        if (longer.size() > MOST) {
            longer.remove(leastMissed(longer, relevantSince));
        }
        return List.copyOf(longer);
    }

    /** The first may be the score that later ones are compared with, so it is kept while it is relevant. */
    private static int leastMissed(List<PastCheckIn> checkIns, Instant relevantSince) {
        if (checkIns.get(0).getOccurredAt().isBefore(relevantSince)) {
            return 0;
        }
        for (int i = 1; i < checkIns.size() - 1; i++) {
            if (outdone(checkIns.get(i), checkIns.get(i + 1))) {
                return i;
            }
        }
        return 1;
    }

    private static boolean outdone(PastCheckIn one, PastCheckIn next) {
        return !one.getSeenByClinician()
                && !next.getSeenByClinician()
                && one.getPainScore() <= next.getPainScore()
                && (next.getNewUrgentSymptom() || !one.getNewUrgentSymptom());
    }
}
