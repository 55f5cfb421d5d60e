package org.hiptriage.triage.stream.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Presence;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.Side;
import org.hiptriage.triage.stream.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SymptomsReaderTest {
    private static final FindingIndex FINDINGS = ShippedPacks.knowledge().findings();
    private static final SymptomsReader READER = new SymptomsReader(FINDINGS);

    @Test
    void everyFieldIsRead() {
        SymptomsReported event = Reports.report(
                        "r-1",
                        Map.of(
                                "site.groin", Presence.PRESENT,
                                "worse.stairs", Presence.ABSENT,
                                "sign.clicking", Presence.UNKNOWN))
                .setAge(51)
                .setPainScore(6)
                .setPainStartedOn(LocalDate.parse("2026-10-30"))
                .setSelfTreatmentStartedOn(LocalDate.parse("2026-11-02"))
                .build();

        Report report = READER.read(event);

        assertThat(report.age()).hasValue(51);
        assertThat(report.side()).hasValue(Side.LEFT);
        assertThat(report.painScore()).hasValue(6);
        assertThat(report.painStartedOn()).hasValue(LocalDate.parse("2026-10-30"));
        assertThat(report.selfTreatmentStartedOn()).hasValue(LocalDate.parse("2026-11-02"));
        assertThat(report.observedAt()).isEqualTo(event.getOccurredAt());
        assertThat(FINDINGS.codesOf(report.answers().present())).containsExactly("site.groin");
        assertThat(FINDINGS.codesOf(report.answers().absent()))
                .contains("worse.stairs", "flag.fever")
                .hasSize(9);
        assertThat(FINDINGS.codesOf(report.answers().unknown())).containsExactly("sign.clicking");
    }

    @Test
    void whatWasNotSaidIsEmpty_neverZero() {
        Report report = READER.read(Reports.mild("r-1")
                .setAge(null)
                .setSide(null)
                .setPainScore(null)
                .build());

        assertThat(report.age()).isEmpty();
        assertThat(report.side()).isEmpty();
        assertThat(report.painScore()).isEmpty();
        assertThat(report.painStartedOn()).isEmpty();
        assertThat(report.selfTreatmentStartedOn()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(org.hiptriage.events.Side.class)
    void everySideIsRead(org.hiptriage.events.Side side) {
        Report report = READER.read(Reports.mild("r-1").setSide(side).build());

        assertThat(report.side().orElseThrow()).hasToString(side.name());
    }

    @Test
    void anUnknownCodeIsRefused_andNotRepeated() {
        SymptomsReported event = Reports.mild("r-1")
                .setFindings(List.of(new FindingAnswer("site.anna", Presence.PRESENT)))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> READER.read(event))
                .withMessageNotContaining("anna");
    }
}
