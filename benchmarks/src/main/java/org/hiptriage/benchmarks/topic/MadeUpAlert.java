package org.hiptriage.benchmarks.topic;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hiptriage.events.KnowledgePack;
import org.hiptriage.events.Level;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.Side;
import org.hiptriage.schemas.ids.EventIds;

/** An alert of nobody, as triage publishes it. */
public final class MadeUpAlert {
    private static final String PACK = "0".repeat(64);

    private MadeUpAlert() {}

    /** One about this runner and assessment. */
    public static RedFlagRaised of(String runnerId, UUID assessmentId, boolean urgent) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        UUID resultId = EventIds.result(runnerId, assessmentId, List.of(PACK));
        UUID alertId = EventIds.alert(resultId);
        RaisedFlag flag = urgent
                ? flag("infection", Level.URGENT_CARE, "PT0S", "flag.fever", "article:R9")
                : flag("recurrent", Level.SEE_DOCTOR, "P7D", "history.recurrent-bouts", "article:R3");
        return RedFlagRaised.newBuilder()
                .setEventId(alertId)
                .setOccurredAt(now)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(now)
                .setSource("/benchmarks")
                .setAlertId(alertId)
                .setResultId(resultId)
                .setAssessmentId(assessmentId)
                .setRunnerId(runnerId)
                .setSide(Side.LEFT)
                .setLevel(flag.getLevel())
                .setTimeFrame(flag.getTimeFrame())
                .setRedFlags(List.of(flag))
                .setKnowledge(List.of(new KnowledgePack("runner-hip-pain", "2026.11.1", PACK)))
                .build();
    }

    private static RaisedFlag flag(String code, Level level, String timeFrame, String because, String source) {
        return new RaisedFlag(
                code,
                level,
                timeFrame,
                List.of(because),
                false,
                List.of(source),
                "A reason in plain words, as long as they usually are.",
                "What to do now, in plain words.");
    }
}
