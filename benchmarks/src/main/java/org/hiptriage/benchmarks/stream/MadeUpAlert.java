package org.hiptriage.benchmarks.stream;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hiptriage.events.Level;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.Side;

/** An urgent alert of nobody, as triage publishes it. */
final class MadeUpAlert {
    private static final String NOW = "PT0S";

    private MadeUpAlert() {}

    static RedFlagRaised of(String runnerId, UUID assessmentId) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        UUID alertId = UUID.randomUUID();
        return RedFlagRaised.newBuilder()
                .setEventId(alertId)
                .setOccurredAt(now)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(now)
                .setSource("/benchmarks")
                .setAlertId(alertId)
                .setResultId(UUID.randomUUID())
                .setAssessmentId(assessmentId)
                .setRunnerId(runnerId)
                .setSide(Side.LEFT)
                .setLevel(Level.URGENT_CARE)
                .setTimeFrame(NOW)
                .setRedFlags(List.of(RaisedFlag.newBuilder()
                        .setCode("infection")
                        .setLevel(Level.URGENT_CARE)
                        .setTimeFrame(NOW)
                        .setBecause(List.of("flag.fever"))
                        .setDerived(false)
                        .setSources(List.of("article:R9"))
                        .setReason("A sore hip with fever can be an infected joint.")
                        .setAction("Get urgent medical care now.")
                        .build()))
                .setKnowledge(List.of())
                .build();
    }
}
