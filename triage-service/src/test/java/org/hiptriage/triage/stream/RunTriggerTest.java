package org.hiptriage.triage.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hiptriage.events.DerivedFinding;
import org.hiptriage.events.Level;
import org.hiptriage.events.PossibleCondition;
import org.hiptriage.events.Presence;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.TriageTrigger;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.run.RunTriage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a run gives a new result, and when it gives none. */
class RunTriggerTest {
    private static final String HELD = "bone-stress-unanswered";

    @TempDir
    Path state;

    private Bench bench;

    @BeforeEach
    void start() {
        bench = new Bench(state);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void runsThatAreKnownStandInTheResultOfAnAssessment() {
        usual();
        bench.send(spike());
        bench.send(groin().build());

        TriageCompleted result = last();
        assertThat(result.getTrigger()).isEqualTo(TriageTrigger.ASSESSMENT);
        assertThat(result.getDerived()).extracting(DerivedFinding::getFinding).containsExactly("risk.mileage-increase");
        assertThat(result.getDerived().get(0).getBecause()).startsWith("12.4 km on 20");
        assertThat(result.getPlanning().getHolds()).containsExactly(HELD);
        assertThat(result.getLevel()).isEqualTo(Level.SELF_CARE);
    }

    @Test
    void aRunThatComesLateAndChangesTheOutcomeGivesANewResult() {
        usual();
        SymptomsReported assessment = groin().setZone("Europe/Copenhagen").build();
        bench.send(assessment);
        TriageCompleted before = last();
        assertThat(before.getPlanning().getHolds()).isEmpty();
        RunRecorded spike = spike();
        bench.send(spike);

        TriageCompleted result = only();
        assertThat(result.getTrigger()).isEqualTo(TriageTrigger.RUN);
        assertThat(result.getAssessmentId()).isEqualTo(assessment.getAssessmentId());
        assertThat(result.getRunnerId()).isEqualTo("r-1");
        assertThat(result.getSide()).isEqualTo(assessment.getSide());
        assertThat(result.getOccurredAt()).isEqualTo(assessment.getOccurredAt());
        assertThat(result.getOccurredAtOffsetSeconds()).isEqualTo(assessment.getOccurredAtOffsetSeconds());
        assertThat(result.getReceivedAt()).isEqualTo(spike.getReceivedAt());
        assertThat(result.getTriagedAt()).isAfter(before.getTriagedAt());
        assertThat(result.getPlanning().getZone()).isEqualTo("Europe/Copenhagen");
        assertThat(result.getPlanning().getHolds()).containsExactly(HELD);
        assertThat(result.getAdvice().getRunning()).startsWith("Do not run until");
        assertThat(result.getSeenByClinician()).isNull();
        assertThat(result.getResultId())
                .isEqualTo(EventIds.resultOfRun(
                        "r-1",
                        assessment.getAssessmentId(),
                        ShippedPacks.knowledge().packs().stream()
                                .map(Pack::sha256)
                                .toList(),
                        spike.getRunId(),
                        spike.getReceivedAt()));
        assertThat(bench.sentTo("load-warnings")).isEmpty();
    }

    @Test
    void aRunThatChangesNoOutcomeGivesNone_andNeitherDoesARepeat() {
        usual();
        bench.send(groin().build());
        last();
        bench.send(Runs.daysAgo("r-1", 3, 8).build());
        assertThat(bench.results()).as("no spike").isEmpty();
        RunRecorded spike = spike();
        bench.send(spike);
        only();
        bench.send(spike);
        assertThat(bench.results()).as("a repeat").isEmpty();
        bench.send(RunRecorded.newBuilder(spike)
                .setEventId(UUID.randomUUID())
                .setModifiedAt(spike.getReceivedAt())
                .setDistanceMeters(13_000.0)
                .build());
        assertThat(bench.results()).as("a longer spike changes words alone").isEmpty();
    }

    @Test
    void aRunAfterTheAssessmentExplainsNothingOfIt() {
        usual();
        bench.send(groin(2).build());
        last();
        bench.send(Runs.daysAgo("r-1", 1, 12.4).build());

        assertThat(bench.results()).isEmpty();
    }

    @Test
    void oldRunsThatMakeWayForANewOneInTheMemoryLiftNoHold() {
        for (int daysAgo : new int[] {158, 155, 150}) {
            bench.send(Runs.daysAgo("r-1", daysAgo, 8).build());
        }
        bench.send(Runs.daysAgo("r-1", 130, 12.4).build());
        bench.send(groin(120).build());
        for (int daysAgo : new int[] {90, 60, 30}) {
            SymptomsReported.Builder checkIn = Reports.checkIn("r-1", 3);
            bench.send(checkIn.setOccurredAt(checkIn.getOccurredAt().minus(Duration.ofDays(daysAgo)))
                    .build());
        }
        assertThat(last().getPlanning().getHolds()).containsExactly(HELD);
        bench.send(Runs.daysAgo("r-1", 20, 8).build());

        assertThat(bench.historyOf("r-1").getRuns()).hasSizeLessThan(5);
        assertThat(bench.results()).isEmpty();
    }

    @Test
    void aCorrectionGivesAResultOfItsOwn_andSoDoesAnotherRun() {
        usual();
        bench.send(groin().build());
        last();
        RunRecorded mistyped = spike();
        bench.send(mistyped);
        TriageCompleted held = only();
        Instant modifiedAt = mistyped.getReceivedAt().plusSeconds(5);
        bench.send(RunRecorded.newBuilder(mistyped)
                .setEventId(UUID.randomUUID())
                .setModifiedAt(modifiedAt)
                .setDistanceMeters(8_000.0)
                .build());
        TriageCompleted free = only();
        assertThat(free.getPlanning().getHolds()).isEmpty();
        assertThat(free.getLevel()).isEqualTo(held.getLevel());
        bench.send(Runs.daysAgo("r-1", 2, 12.4).build());
        TriageCompleted heldAgain = only();
        assertThat(heldAgain.getPlanning().getHolds()).containsExactly(HELD);
        assertThat(List.of(held.getResultId(), free.getResultId(), heldAgain.getResultId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aDeletedRunNoLongerCounts() {
        usual();
        RunRecorded spike = spike();
        bench.send(spike);
        bench.send(groin().build());
        assertThat(last().getPlanning().getHolds()).containsExactly(HELD);
        bench.send(RunRecorded.newBuilder(spike)
                .setEventId(UUID.randomUUID())
                .setReceivedAt(spike.getReceivedAt().plusSeconds(60))
                .setDeleted(true)
                .build());

        TriageCompleted result = only();
        assertThat(result.getTrigger()).isEqualTo(TriageTrigger.RUN);
        assertThat(result.getPlanning().getHolds()).isEmpty();
        assertThat(result.getDerived()).isEmpty();
    }

    @Test
    void withACheckInSinceTheResultIsAboutTheCheckIn_andNoOlderThanIt() {
        usual();
        SymptomsReported assessment = groin(3).build();
        bench.send(assessment);
        SymptomsReported checkIn = Reports.checkIn("r-1", 7).build();
        bench.send(checkIn);
        bench.results();
        bench.sentTo("red-flag-alerts");
        bench.send(Runs.daysAgo("r-1", 4, 12.4).build());

        TriageCompleted result = only();
        assertThat(result.getAssessmentId()).isEqualTo(assessment.getAssessmentId());
        assertThat(result.getOccurredAt()).isEqualTo(checkIn.getOccurredAt());
        assertThat(result.getPlanning().getPainScore()).isEqualTo(7);
        assertThat(result.getLevel()).isEqualTo(Level.SEE_DOCTOR);
        assertThat(result.getRedFlags()).isNotEmpty();
        assertThat(bench.sentTo("red-flag-alerts")).singleElement().satisfies(record -> {
            RedFlagRaised alert = EventSerde.of(RedFlagRaised.class).read(record.value());
            assertThat(alert.getAlertId()).isEqualTo(EventIds.alert(result.getResultId()));
            assertThat(alert.getOccurredAt()).isEqualTo(checkIn.getOccurredAt());
        });
    }

    @Test
    void aSpikeStaysOneOfThePain_howeverLaterACheckInComes() {
        usual();
        bench.send(Runs.daysAgo("r-1", 6, 12.4).build());
        bench.send(groin(5).build());
        last();
        bench.send(Reports.checkIn("r-1", 3).build());

        assertThat(last().getPlanning().getHolds()).containsExactly(HELD);
    }

    @Test
    void anExplicitNoStands_theContradictionIsShown_andTheRunChangesNothing() {
        usual();
        bench.send(groin(Map.of("risk.mileage-increase", Presence.ABSENT)).build());
        last();
        bench.send(spike());
        assertThat(bench.results()).isEmpty();

        bench.send(groin(Map.of("risk.mileage-increase", Presence.ABSENT)).build());
        TriageCompleted result = last();
        assertThat(result.getPlanning().getHolds()).isEmpty();
        assertThat(result.getDerived()).singleElement().satisfies(derived -> {
            assertThat(derived.getFinding()).isEqualTo("risk.mileage-increase");
            assertThat(derived.getContradicts()).isTrue();
        });
        bench.send(Reports.checkIn("r-1", 3).build());
        assertThat(last().getPlanning().getHolds()).isEmpty();
    }

    @Test
    void anOlderAssessmentThatComesLateHasItsOwnResult_andDoesNotChangeWhatRunsAreReadWith() {
        usual();
        SymptomsReported newest = groin().build();
        bench.send(newest);
        last();
        bench.send(groin(4).setPainScore(9).build());
        assertThat(only().getTrigger()).isEqualTo(TriageTrigger.ASSESSMENT);
        bench.send(spike());

        TriageCompleted result = only();
        assertThat(result.getAssessmentId()).isEqualTo(newest.getAssessmentId());
        assertThat(result.getLevel()).isEqualTo(Level.SELF_CARE);
        assertThat(bench.sentTo("triage-results")).isEmpty();
    }

    @Test
    void oneThatIsOverIsNotDecidedAgain() {
        usual();
        bench.send(groin(43).build());
        last();
        bench.send(Runs.daysAgo("r-1", 44, 6).build());
        bench.send(Runs.daysAgo("r-1", 45, 6).build());
        bench.send(Runs.daysAgo("r-1", 46, 6).build());
        RunRecorded late = Runs.daysAgo("r-1", 43, 12.4).build();
        bench.send(RunRecorded.newBuilder(late)
                .setReceivedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .build());

        assertThat(bench.results()).isEmpty();
    }

    @Test
    void theOrderOfCausesIsAnOutcomeToo() {
        usual();
        bench.send(
                Reports.report("r-1", Map.of("site.lateral-hip", Presence.PRESENT, "worse.running", Presence.PRESENT))
                        .build());
        assertThat(causes(last())).containsExactly("trochanteric-bursitis", "it-band-syndrome");
        bench.send(spike());

        assertThat(causes(only())).containsExactly("it-band-syndrome", "trochanteric-bursitis");
    }

    @Test
    void whatARunRaisedItsDeletionDoesNotTakeBack() {
        bench.close();
        var rules = new TriageRules(ShippedPacks.read("/packs/load-flag.yaml"));
        bench = new Bench(state, new Triage(rules, Clock.systemUTC())::of, new RunTriage(rules, Clock.systemUTC())::of);
        usual();
        bench.send(groin().build());
        assertThat(last().getLevel()).isEqualTo(Level.SELF_CARE);
        RunRecorded spike = spike();
        bench.send(spike);
        TriageCompleted raised = only();
        assertThat(raised.getLevel()).isEqualTo(Level.SEE_DOCTOR);
        assertThat(raised.getRedFlags().get(0).getDerived()).isTrue();
        assertThat(bench.sentTo("red-flag-alerts")).hasSize(1);
        bench.send(RunRecorded.newBuilder(spike)
                .setEventId(UUID.randomUUID())
                .setReceivedAt(spike.getReceivedAt().plusSeconds(60))
                .setDeleted(true)
                .build());

        assertThat(bench.results()).isEmpty();
        bench.send(Reports.mild("r-1").build());
        assertThat(last().getLevel()).as("a new assessment settles it").isEqualTo(Level.SELF_CARE);
    }

    private void usual() {
        for (int daysAgo : new int[] {20, 15, 10}) {
            bench.send(Runs.daysAgo("r-1", daysAgo, 8).build());
        }
        bench.results();
    }

    private static RunRecorded spike() {
        return Runs.daysAgo("r-1", 1, 12.4).build();
    }

    private static SymptomsReported.Builder groin(int daysAgo) {
        SymptomsReported.Builder report = groin();
        return report.setOccurredAt(report.getOccurredAt().minus(Duration.ofDays(daysAgo)));
    }

    private static SymptomsReported.Builder groin() {
        return groin(Map.of());
    }

    private static SymptomsReported.Builder groin(Map<String, Presence> more) {
        Map<String, Presence> answers = new HashMap<>(more);
        answers.put("site.groin", Presence.PRESENT);
        answers.put("timing.during-run", Presence.PRESENT);
        return Reports.report("r-1", answers);
    }

    private static List<String> causes(TriageCompleted result) {
        return result.getConditions().stream().map(PossibleCondition::getCode).toList();
    }

    private TriageCompleted only() {
        List<TriageCompleted> results = bench.results();
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private TriageCompleted last() {
        List<TriageCompleted> results = bench.results();
        return results.get(results.size() - 1);
    }
}
