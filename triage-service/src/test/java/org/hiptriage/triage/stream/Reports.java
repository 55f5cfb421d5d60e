package org.hiptriage.triage.stream;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.Side;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.vocabulary.Vocabulary;

/** Made-up reports in which every urgent sign is absent unless a test says otherwise. */
public final class Reports {
    private Reports() {}

    /** A sore outer hip, mild. */
    public static SymptomsReported.Builder mild(String runnerId) {
        return report(
                runnerId, Map.of("site.lateral-hip", Presence.PRESENT, "sign.tender-outer-hip", Presence.PRESENT));
    }

    /** The same with a fever. */
    public static SymptomsReported.Builder urgent(String runnerId) {
        return report(runnerId, Map.of("site.lateral-hip", Presence.PRESENT, "flag.fever", Presence.PRESENT));
    }

    /** A check-in of now with nothing new. */
    public static SymptomsReported.Builder checkIn(String runnerId, int painScore) {
        return report(runnerId, Map.of())
                .setKind(SymptomReportKind.CHECK_IN)
                .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .setAge(null)
                .setSide(null)
                .setPainScore(painScore)
                .setNewUrgentSymptom(false)
                .setFindings(List.of());
    }

    /** A report with these answers, and absent for the urgent signs that are not among them. */
    public static SymptomsReported.Builder report(String runnerId, Map<String, Presence> answers) {
        UUID assessmentId = UUID.randomUUID();
        Map<String, Presence> all = new HashMap<>(answers);
        Vocabulary.shipped().urgentCodes().forEach(code -> all.putIfAbsent(code, Presence.ABSENT));
        List<FindingAnswer> findings = new ArrayList<>();
        all.forEach((code, presence) -> findings.add(new FindingAnswer(code, presence)));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return SymptomsReported.newBuilder()
                .setEventId(EventIds.symptomsReported(runnerId, assessmentId))
                .setOccurredAt(now.minusSeconds(60))
                .setOccurredAtOffsetSeconds(3600)
                .setReceivedAt(now)
                .setSource("/test")
                .setKind(SymptomReportKind.ASSESSMENT)
                .setAssessmentId(assessmentId)
                .setRunnerId(runnerId)
                .setAge(34)
                .setSide(Side.LEFT)
                .setPainScore(3)
                .setFindings(findings);
    }
}
