package org.hiptriage.triage.stream.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.Side;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.stream.Reports;
import org.junit.jupiter.api.Test;

class ContentDigestTest {
    private static final SymptomsReported REPORT = Reports.mild("r-1").build();

    @Test
    void whoPassedItOnAndWhenDoesNotCount() {
        assertThat(changed(report -> report.setEventId(UUID.randomUUID())
                        .setReceivedAt(REPORT.getReceivedAt().plusSeconds(1))
                        .setSource("/elsewhere")))
                .isEqualTo(ContentDigest.of(REPORT));
    }

    @Test
    void theOrderOfTheAnswersDoesNotCount() {
        List<FindingAnswer> reversed = new ArrayList<>(REPORT.getFindings());
        Collections.reverse(reversed);
        assertThat(changed(report -> report.setFindings(reversed))).isEqualTo(ContentDigest.of(REPORT));
    }

    @Test
    void everythingElseCounts() {
        List<FindingAnswer> more = new ArrayList<>(REPORT.getFindings());
        more.add(new FindingAnswer("worse.stairs", Presence.UNKNOWN));
        List<UnaryOperator<SymptomsReported.Builder>> changes = List.of(
                report -> report.setOccurredAt(REPORT.getOccurredAt().plusMillis(1)),
                report -> report.setOccurredAtOffsetSeconds(0),
                report -> report.setKind(SymptomReportKind.CHECK_IN),
                report -> report.setAssessmentId(UUID.randomUUID()),
                report -> report.setRunnerId("r-2"),
                report -> report.setAge(35),
                report -> report.setSide(Side.RIGHT),
                report -> report.setSide(null),
                report -> report.setPainScore(4),
                report -> report.setPainStartedOn(LocalDate.EPOCH),
                report -> report.setSelfTreatmentStartedOn(LocalDate.EPOCH),
                report -> report.setZone("Europe/Copenhagen"),
                report -> report.setFindings(more),
                report -> report.setNewUrgentSymptom(true),
                report -> report.setSeenByClinician(false));

        assertThat(changes)
                .extracting(ContentDigestTest::changed)
                .doesNotContain(ContentDigest.of(REPORT))
                .doesNotHaveDuplicates();
    }

    /** By another digest a repeat of a report that an earlier release triaged would be taken for a conflict. */
    @Test
    void itStaysWhatEarlierReleasesRemembered() {
        var id = UUID.fromString("5e0b1c7a-4a5e-4c55-9a0f-0d6a4f6e2b11");
        var at = Instant.parse("2026-11-20T06:30:00.123Z");
        SymptomsReported report = SymptomsReported.newBuilder()
                .setEventId(id)
                .setOccurredAt(at)
                .setOccurredAtOffsetSeconds(3600)
                .setReceivedAt(at)
                .setSource("/test")
                .setKind(SymptomReportKind.ASSESSMENT)
                .setAssessmentId(id)
                .setRunnerId("r-1")
                .setAge(34)
                .setSide(Side.LEFT)
                .setPainScore(3)
                .setPainStartedOn(LocalDate.parse("2026-11-01"))
                .setZone("Europe/Copenhagen")
                .setFindings(List.of(
                        new FindingAnswer("worse.stairs", Presence.PRESENT),
                        new FindingAnswer("flag.fever", Presence.ABSENT),
                        new FindingAnswer("sign.tender-outer-hip", Presence.UNKNOWN)))
                .build();

        assertThat(HexFormat.of().formatHex(ContentDigest.of(report).array()))
                .isEqualTo("494f83dce640aadc8b656fd86e16468a");
    }

    @Test
    void itHasSixteenBytes() {
        assertThat(ContentDigest.of(REPORT).remaining()).isEqualTo(16);
    }

    private static java.nio.ByteBuffer changed(UnaryOperator<SymptomsReported.Builder> change) {
        return ContentDigest.of(
                change.apply(SymptomsReported.newBuilder(REPORT)).build());
    }
}
