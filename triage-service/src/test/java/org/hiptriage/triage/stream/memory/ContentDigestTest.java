package org.hiptriage.triage.stream.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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

    @Test
    void itHasSixteenBytes() {
        assertThat(ContentDigest.of(REPORT).remaining()).isEqualTo(16);
    }

    private static java.nio.ByteBuffer changed(UnaryOperator<SymptomsReported.Builder> change) {
        return ContentDigest.of(
                change.apply(SymptomsReported.newBuilder(REPORT)).build());
    }
}
