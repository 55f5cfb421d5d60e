package org.hiptriage.triage.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.Level;
import org.hiptriage.events.PossibleCondition;
import org.hiptriage.events.Presence;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.TriageTrigger;
import org.hiptriage.triage.stream.state.PastRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One set of events in many orders, with repeats. Runs may come in any order and between any reports; reports come in the order
 * in which they were observed, but for those that a test lets come late.
 */
class RunOrderPropertyTest {
    private static final int SETS = 12;
    private static final int ORDERS = 3;
    private static final Instant NOW = Instant.parse("2025-11-20T08:00:00Z");

    @TempDir
    Path state;

    @Test
    void runsAndTheLastOutcomeAreTheSameInEachOrder() {
        int changed = 0;
        try (var bench = new Bench(state)) {
            for (int seed = 0; seed < SETS; seed++) {
                var random = new Random(seed);
                List<RunRecorded> runs = runs(random);
                List<SymptomsReported> reports = reports(random);
                Set<Object> ends = new HashSet<>();
                for (int order = 0; order < ORDERS; order++) {
                    String runner = "r-" + seed + "-" + order;
                    List<TriageCompleted> results = sent(bench, runner, inAnOrder(runs, reports, random));
                    ends.add(List.of(
                            bench.historyOf(runner).getRuns().stream()
                                    .map(PastRun::toString)
                                    .toList(),
                            outcome(newest(results))));
                    assertThat(results.stream().filter(each -> each.getTrigger() != TriageTrigger.RUN))
                            .as("results of reports, seed %d", seed)
                            .hasSize(reports.size());
                    assertThat(results.stream().map(TriageCompleted::getResultId))
                            .doesNotHaveDuplicates();
                    changed += results.size() - reports.size();
                }
                assertThat(ends).as("ends of the orders of seed %d", seed).hasSize(1);
            }
        }
        assertThat(changed).as("results that runs gave").isPositive();
    }

    @Test
    void noRunAndNoLateOlderAssessmentTakesAnythingBack() {
        try (var bench = new Bench(state)) {
            for (int seed = 0; seed < SETS; seed++) {
                var random = new Random(1_000 + seed);
                String runner = "late-" + seed;
                List<SpecificRecord> events = new ArrayList<>(runs(random));
                events.add(groin(5, Map.of("flag.limits-daily-activities", Presence.PRESENT)));
                for (int daysAgo : new int[] {20, 30, 40}) {
                    events.add(groin(daysAgo, Map.of()));
                }
                Collections.shuffle(events, random);
                List<TriageCompleted> results = sent(bench, runner, events);

                TriageCompleted newest = newest(results);
                assertThat(newest.getLevel()).isEqualTo(Level.SEE_DOCTOR);
                assertThat(newest.getRedFlags()).extracting(RaisedFlag::getCode).contains("limits-daily-activities");
                assertThat(results.stream().filter(each -> each.getTrigger() == TriageTrigger.ASSESSMENT))
                        .hasSize(4);
            }
        }
    }

    /** Four weeks of runs: some of them spikes, corrected, deleted, or recorded by two devices. */
    private static List<RunRecorded> runs(Random random) {
        List<RunRecorded> runs = new ArrayList<>();
        for (int daysAgo = 45; daysAgo > 3; daysAgo -= 1 + random.nextInt(4)) {
            double kilometers = 5 + random.nextInt(4) + (random.nextInt(6) == 0 ? 8 : 0);
            RunRecorded run = Runs.of("r", NOW.minus(Duration.ofDays(daysAgo)), kilometers)
                    .build();
            runs.add(run);
            if (random.nextInt(4) == 0) {
                runs.add(version(run)
                        .setModifiedAt(run.getReceivedAt().plusSeconds(60))
                        .setDistanceMeters(kilometers * (random.nextBoolean() ? 500 : 1_500))
                        .build());
            }
            if (random.nextInt(6) == 0) {
                runs.add(version(run)
                        .setModifiedAt(run.getReceivedAt().plusSeconds(120))
                        .setDeleted(true)
                        .build());
            }
            if (random.nextInt(4) == 0) {
                runs.add(version(run)
                        .setRunId(UUID.randomUUID())
                        .setStartedAt(run.getStartedAt().plusSeconds(30))
                        .setOccurredAt(run.getStartedAt().plusSeconds(30))
                        .build());
            }
        }
        return runs;
    }

    private static List<SymptomsReported> reports(Random random) {
        List<SymptomsReported> reports = new ArrayList<>();
        reports.add(groin(20, Map.of()));
        reports.add(groin(8, Map.of("worse.lifting-leg", Presence.PRESENT)));
        if (random.nextBoolean()) {
            reports.add(Reports.checkIn("r", random.nextInt(6))
                    .setOccurredAt(NOW.minus(Duration.ofDays(4)))
                    .build());
        }
        return reports;
    }

    /** The runs in any order, some of them twice, with the reports between them in theirs. */
    private static List<SpecificRecord> inAnOrder(
            List<RunRecorded> runs, List<SymptomsReported> reports, Random random) {
        List<SpecificRecord> events = new ArrayList<>(runs);
        for (RunRecorded run : runs) {
            if (random.nextInt(3) == 0) {
                events.add(run);
            }
        }
        Collections.shuffle(events, random);
        int at = 0;
        for (SymptomsReported report : reports) {
            at += random.nextInt(events.size() - at + 1);
            events.add(at++, report);
        }
        return events;
    }

    private static List<TriageCompleted> sent(Bench bench, String runner, List<SpecificRecord> events) {
        for (SpecificRecord event : events) {
            if (event instanceof RunRecorded run) {
                bench.send(RunRecorded.newBuilder(run).setRunnerId(runner).build());
            } else if (event instanceof SymptomsReported report) {
                bench.send(
                        SymptomsReported.newBuilder(report).setRunnerId(runner).build());
            }
        }
        assertThat(bench.sentTo("run-events.dlt")).isEmpty();
        assertThat(bench.sentTo("symptom-events.dlt")).isEmpty();
        return bench.results();
    }

    /** The one that readers show: by when it was observed, then by when it came. */
    private static TriageCompleted newest(List<TriageCompleted> results) {
        return results.stream()
                .reduce((one, next) -> next.getOccurredAt().isBefore(one.getOccurredAt()) ? one : next)
                .orElseThrow();
    }

    private static List<Object> outcome(TriageCompleted result) {
        return List.of(
                result.getLevel(),
                result.getRedFlags().stream().map(RaisedFlag::getCode).toList(),
                result.getCouldNotRuleOut(),
                result.getConditions().stream().map(PossibleCondition::getCode).toList(),
                result.getTie(),
                result.getAdvice().getRunning(),
                result.getPlanning().getHolds());
    }

    private static SymptomsReported groin(int daysAgo, Map<String, Presence> more) {
        Map<String, Presence> answers = new HashMap<>(more);
        answers.put("site.groin", Presence.PRESENT);
        answers.put("timing.during-run", Presence.PRESENT);
        return Reports.report("r", answers)
                .setOccurredAt(NOW.minus(Duration.ofDays(daysAgo)))
                .build();
    }

    private static RunRecorded.Builder version(RunRecorded run) {
        return RunRecorded.newBuilder(run).setEventId(UUID.randomUUID());
    }
}
