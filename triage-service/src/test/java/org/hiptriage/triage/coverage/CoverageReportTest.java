package org.hiptriage.triage.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiptriage.events.KnowledgePack;
import org.hiptriage.events.Presence;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.stream.Reports;
import org.hiptriage.triage.stream.event.Triage;
import org.junit.jupiter.api.Test;

class CoverageReportTest {
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final Knowledge KNOWLEDGE =
            KnowledgePacks.read(new KnowledgeSettings(null, true)).knowledge();

    private static final EventSerde<TriageCompleted> RESULTS = EventSerde.of(TriageCompleted.class);

    private final Tally tally = new Tally();

    @Test
    void eachRuleThatHadASayIsCountedOnceForEachResult_withWhatItHadItBy() {
        tally.add(result(Reports.urgent("r-1").build()));
        tally.add(result(Reports.report("r-2", Map.of("flag.fever", Presence.PRESENT, "flag.chills", Presence.PRESENT))
                .build()));
        tally.add(result(Reports.mild("r-3").build()));

        assertThat(fired(RuleKind.RED_FLAG, "infection", "")).isEqualTo(2);
        assertThat(fired(RuleKind.RED_FLAG_BECAUSE, "infection", "flag.fever")).isEqualTo(2);
        assertThat(fired(RuleKind.RED_FLAG_BECAUSE, "infection", "flag.chills")).isEqualTo(1);
        assertThat(fired(RuleKind.LEVEL, "URGENT_CARE", "")).isEqualTo(2);
        assertThat(fired(RuleKind.LEVEL, "SELF_CARE", "")).isEqualTo(1);
        assertThat(fired(RuleKind.TRIGGER, "ASSESSMENT", "")).isEqualTo(3);
        assertThat(fired(RuleKind.CONDITION_FIRST, "trochanteric-bursitis", "")).isEqualTo(1);
        assertThat(fired(RuleKind.SUPPORTS, "trochanteric-bursitis", "sign.tender-outer-hip"))
                .isEqualTo(1);
    }

    @Test
    void anAnswerThatIsNotKnownCountsAsLeftOpen_notAsRaised() {
        tally.add(result(
                Reports.report("r-1", Map.of("flag.fever", Presence.UNKNOWN)).build()));

        assertThat(fired(RuleKind.RED_FLAG_OPEN, "infection", "")).isEqualTo(1);
        assertThat(fired(RuleKind.RED_FLAG, "infection", "")).isZero();
    }

    @Test
    void aRuleOfThePacksThatNeverHadASayIsThereWithZero_alsoBeforeTheFirstResult() {
        CoverageReport.Version inForce = report().versions().get(0);

        assertThat(inForce.inForce()).isTrue();
        assertThat(inForce.results()).isZero();
        assertThat(inForce.from()).isNull();
        Set<String> flags = inForce.rules().stream()
                .filter(rule -> rule.kind() == RuleKind.RED_FLAG)
                .map(CoverageReport.Fired::code)
                .collect(Collectors.toSet());
        assertThat(flags).hasSize(KNOWLEDGE.redFlags().size());
        assertThat(inForce.rules()).allMatch(rule -> rule.fired() == 0);
        assertThat(inForce.never()).isEqualTo(inForce.rules().size());
        assertThat(inForce.rules().stream()
                        .filter(rule -> rule.kind() == RuleKind.DERIVED)
                        .map(CoverageReport.Fired::code))
                .contains("history.no-improvement", "history.recurrent-bouts", "risk.mileage-increase");
    }

    @Test
    void whatAResultTellsOfIsAmongTheRulesOfItsPacks() {
        Set<RuleKind> further = Set.of(
                RuleKind.LEVEL, RuleKind.TRIGGER, RuleKind.CONDITION_FIRST, RuleKind.RED_FLAG_BECAUSE, RuleKind.HOLD);
        TriageCompleted result = result(Reports.report(
                        "r-1",
                        Map.of(
                                "site.groin", Presence.PRESENT,
                                "site.lateral-hip", Presence.ABSENT,
                                "worse.lifting-leg", Presence.PRESENT,
                                "site.radiates-toward-knee", Presence.PRESENT))
                .build());

        assertThat(RulesOfPacks.of(KNOWLEDGE))
                .containsAll(RulesFired.in(result).stream()
                        .filter(rule -> !further.contains(rule.kind()))
                        .toList());
    }

    @Test
    void resultsOfOtherPacksAreCountedApart_behindThoseInForce() {
        tally.add(result(Reports.mild("r-1").build()));
        tally.add(TriageCompleted.newBuilder(result(Reports.urgent("r-2").build()))
                .setKnowledge(List.of(new KnowledgePack("runner-hip-pain", "2025.1.0", "0".repeat(64))))
                .setTriagedAt(NOW.plusSeconds(60))
                .build());

        List<CoverageReport.Version> versions = report().versions();
        assertThat(versions).extracting(CoverageReport.Version::inForce).containsExactly(true, false);
        assertThat(versions).extracting(CoverageReport.Version::results).containsExactly(1L, 1L);
        assertThat(versions.get(1).never()).isNull();
        assertThat(fired(RuleKind.RED_FLAG, "infection", "")).isZero();
        assertThat(report().results()).isEqualTo(2);
    }

    @Test
    void whatCannotBeLookedAtIsCounted_andNeverMoreVersionsAreHeldThanTheBound() {
        tally.addForgotten();
        tally.addUnreadable();
        for (int i = 0; i <= Tally.MOST_VERSIONS; i++) {
            tally.add(TriageCompleted.newBuilder(result(Reports.mild("r-1").build()))
                    .setKnowledge(List.of(new KnowledgePack("runner-hip-pain", "2025.1." + i, "0".repeat(64))))
                    .setTriagedAt(NOW.plusSeconds(i))
                    .build());
        }

        Counted counted = tally.counted(NOW, true);
        assertThat(counted.versions()).hasSize(Tally.MOST_VERSIONS);
        assertThat(counted.leftOut()).isEqualTo(1);
        assertThat(counted.results()).isEqualTo(Tally.MOST_VERSIONS + 1);
        assertThat(counted.forgotten()).isEqualTo(1);
        assertThat(counted.unreadable()).isEqualTo(1);
        assertThat(counted.versions())
                .noneMatch(version -> version.packs().get(0).version().equals("2025.1.0"));
    }

    private CoverageReport report() {
        return CoverageReport.of(tally.counted(NOW, true), KNOWLEDGE);
    }

    private long fired(RuleKind kind, String code, String by) {
        return report().versions().get(0).rules().stream()
                .filter(rule -> rule.kind() == kind
                        && rule.code().equals(code)
                        && rule.by().equals(by))
                .mapToLong(CoverageReport.Fired::fired)
                .sum();
    }

    /** As it is recorded. */
    private static TriageCompleted result(SymptomsReported report) {
        return RESULTS.read(RESULTS.write(new Triage(new TriageRules(KNOWLEDGE), Clock.fixed(NOW, ZoneOffset.UTC))
                .of(report)
                .result()));
    }
}
