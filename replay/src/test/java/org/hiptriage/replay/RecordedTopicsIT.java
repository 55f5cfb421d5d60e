package org.hiptriage.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.replay.recording.Reported.assessment;
import static org.hiptriage.replay.recording.Reported.checkIn;
import static org.hiptriage.replay.recording.Reported.daysAgo;
import static org.hiptriage.replay.recording.Reported.erasure;
import static org.hiptriage.replay.recording.Reported.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;
import org.hiptriage.events.DerivedFinding;
import org.hiptriage.events.Level;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.TriageTrigger;
import org.hiptriage.replay.recording.RecordedStream;
import org.hiptriage.replay.result.ReplayCommand;
import org.hiptriage.replay.shadow.ShadowCommand;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.knowledge.yaml.PackFile;
import org.hiptriage.triage.stream.event.Triage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What the stream of triage-service left on a real broker, decided again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordedTopicsIT {
    private static final KnowledgePacks IN_FORCE = KnowledgePacks.read(new KnowledgeSettings(null, true));
    private static final int OF_THE_STREAM = 15;

    private static final Map<UUID, Outcome> REPLAYED = new HashMap<>();

    @TempDir
    private static Path folder;

    private static RecordedStream stream;
    private static List<TriageCompleted> results = List.of();
    private static Instant next = Instant.EPOCH;

    @BeforeAll
    static void record() throws IOException {
        next = Instant.now().minusSeconds(7_200);
        stream = new RecordedStream(folder.resolve("state"));
        report(assessment("old", daysAgo(40), "site.lateral-hip", "sign.tender-outer-hip")
                .build());
        KafkaStreams earlier = stream.start(IN_FORCE.with(former()));
        stream.awaitResults(1);
        earlier.close();

        report(checkIn("old", Instant.now(), 5).build());
        for (int days : List.of(300, 150, 0)) {
            report(assessment("bouts", daysAgo(days), "site.groin")
                    .setPainScore(5)
                    .build());
        }
        usualRuns("groin");
        report(assessment("groin", Instant.now(), "site.groin", "timing.during-run")
                .build());
        stream.send(Topics.RUN_EVENTS, "groin", run("groin", daysAgo(1), 12.4), next());
        report(assessment("fever", Instant.now(), "site.lateral-hip", "flag.fever")
                .build());
        report(assessment("click", Instant.now(), "site.lateral-hip", "sign.tender-outer-hip", "sign.clicking")
                .build());
        report(assessment("gone", daysAgo(3), "flag.fever").build());
        stream.send(Topics.RUNNER_ERASURES, "gone", erasure("gone", daysAgo(2)), next());
        report(assessment("gone", daysAgo(1), "site.groin").build());
        SymptomsReported told =
                assessment("forged", Instant.now(), "flag.chills").build();
        stream.send(Topics.TRIAGE_RESULTS, "forged", forged(told), next());
        report(told);
        stream.send(Topics.SYMPTOM_EVENTS, "garbage", "no event".getBytes(UTF_8), next());
        usualRuns("late");
        KafkaStreams now = stream.start(IN_FORCE);
        stream.awaitResults(OF_THE_STREAM - 2);
        Instant before = next();
        report(assessment("late", Instant.now(), "site.groin", "timing.during-run")
                .build());
        stream.awaitResults(OF_THE_STREAM - 1);
        stream.send(Topics.RUN_EVENTS, "late", run("late", daysAgo(1), 12.4), before);
        results = stream.awaitResults(OF_THE_STREAM);
        now.close();
    }

    @AfterAll
    static void stop() {
        stream.close();
    }

    @Test
    @Order(1)
    void the_recorded_stream_has_what_the_other_tests_rest_on() {
        assertThat(results).extracting(TriageCompleted::getTrigger).contains(TriageTrigger.CHECK_IN);
        assertThat(of("groin").map(TriageCompleted::getTrigger))
                .containsExactly(TriageTrigger.ASSESSMENT, TriageTrigger.RUN);
        assertThat(of("late").map(TriageCompleted::getTrigger))
                .containsExactly(TriageTrigger.ASSESSMENT, TriageTrigger.RUN);
        assertThat(of("late").findFirst().orElseThrow().getDerived()).isEmpty();
        assertThat(of("bouts").flatMap(result -> result.getDerived().stream()).map(DerivedFinding::getFinding))
                .contains("history.recurrent-bouts");
        assertThat(of("old").map(result -> result.getKnowledge().get(0).getVersion()))
                .containsExactly(
                        "2026.11.0", IN_FORCE.knowledge().packs().get(0).version());
    }

    @Test
    @Order(2)
    void every_result_is_decided_again_equal_in_every_field_also_that_of_a_pack_which_is_no_longer_in_force() {
        Map<String, Object> traces = stream.traces();
        assertThat(results.stream()
                        .filter(result -> !result.getRunnerId().equals("forged"))
                        .filter(result -> !isForgotten(result)))
                .hasSize(OF_THE_STREAM - 3)
                .allSatisfy(result -> {
                    Outcome outcome = replay(result.getResultId());
                    assertThat(outcome.err()).isEmpty();
                    assertThat(outcome.out())
                            .contains("Equal in all of 25 fields.")
                            .doesNotContain("DIFFERENT");
                    assertThat(outcome.status()).isZero();
                });
        assertThat(stream.traces())
                .as("nothing was written, and no group was joined")
                .isEqualTo(traces);
    }

    @Test
    @Order(3)
    void a_run_that_was_late_on_its_way_is_taken_in_where_the_stream_took_it_and_that_is_told() {
        assertThat(of("late"))
                .allSatisfy(
                        result -> assertThat(replay(result.getResultId()).out()).contains("one was late"));
        assertThat(of("groin"))
                .allSatisfy(
                        result -> assertThat(replay(result.getResultId()).out()).doesNotContain("one was late"));
    }

    @Test
    @Order(4)
    void a_result_that_the_rules_did_not_give_is_different_field_by_field() {
        Outcome outcome = replay(of("forged").findFirst().orElseThrow().getResultId());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out())
                .containsPattern("level +DIFFERENT +SELF_CARE\n +now +URGENT_CARE")
                .containsPattern("runnerId +equal")
                .contains("redFlags[0]", "Different.");
    }

    @Test
    @Order(5)
    void nothing_is_told_of_a_runner_who_asked_to_be_forgotten() {
        TriageCompleted forgotten =
                of("gone").filter(RecordedTopicsIT::isForgotten).findFirst().orElseThrow();
        Outcome outcome = replay(forgotten.getResultId());
        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("asked to be forgotten").doesNotContain("gone\"");
    }

    @Test
    @Order(6)
    void a_result_that_is_not_there_and_a_broker_that_is_not_are_told() {
        assertThat(replay(UUID.randomUUID())).satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(3);
            assertThat(outcome.err()).contains("no such result");
        });
        assertThat(Outcome.of(ReplayCommand::run, "not-an-id").status()).isEqualTo(2);
    }

    @Test
    @Order(7)
    void a_candidate_that_drops_a_red_flag_misses_emergencies_and_the_rule_is_named() throws IOException {
        Map<String, Object> traces = stream.traces();
        Outcome outcome = shadow(pack -> pack.replace(
                "raisedBy: { any: [flag.fever, flag.chills, flag.hot-red-joint] }", "raisedBy: flag.hot-red-joint"));
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("2 emergencies would be missed.", "Because of redFlags · infection", "no red flag infection")
                .contains("1 of symptom-events cannot be used", "1 were passed over");
        assertThat(stream.traces())
                .as("nothing was written, and no group was joined")
                .isEqualTo(traces);
        assertThat(Files.readString(page()))
                .contains("Do you have a fever?", "2 emergencies would be missed.", "default-src 'none'")
                .doesNotContain("<script", "http-equiv=\"refresh\"", "src=", "href=");
        for (TriageCompleted result : results) {
            assertThat(Files.readString(page()))
                    .doesNotContain(
                            ">" + result.getRunnerId() + "<",
                            result.getResultId().toString(),
                            result.getAssessmentId().toString());
        }
    }

    @Test
    @Order(8)
    void a_changed_weight_changes_the_first_cause_and_nothing_else() throws IOException {
        Outcome outcome = shadow(pack -> pack.replace(
                "{ anyOf: [sign.rubbing, sign.clicking], weight: 3,",
                "{ anyOf: [sign.rubbing, sign.clicking], weight: 12,"));
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains(
                        "No emergency would be missed.",
                        "first cause trochanteric-bursitis → it-band-syndrome",
                        "Because of conditions · it-band-syndrome · for · sign.rubbing or sign.clicking: 1",
                        "weight 3 → weight 12");
    }

    @Test
    @Order(9)
    void only_what_was_received_in_the_period_is_compared() throws IOException {
        Outcome outcome = shadow(pack -> pack, "--from", "2020-01-01", "--to", "2020-12-31");
        assertThat(outcome.out()).contains("0 compared");
        assertThat(outcome.status()).isZero();
    }

    @Test
    @Order(10)
    void what_is_no_longer_kept_is_told_and_not_guessed() {
        stream.cut(Topics.SYMPTOM_EVENTS);
        REPLAYED.clear();
        Outcome outcome = replay(of("fever").findFirst().orElseThrow().getResultId());
        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.err()).contains("no longer kept");
    }

    private static boolean isForgotten(TriageCompleted result) {
        return result.getRunnerId().equals("gone") && result.getLevel() == Level.URGENT_CARE;
    }

    private static Stream<TriageCompleted> of(String runnerId) {
        return results.stream().filter(result -> result.getRunnerId().equals(runnerId));
    }

    /** Once for each result: nothing changes until the last test. */
    private static Outcome replay(UUID resultId) {
        return REPLAYED.computeIfAbsent(
                resultId, id -> Outcome.of(ReplayCommand::run, id.toString(), "--bootstrap", stream.address()));
    }

    private static Outcome shadow(UnaryOperator<String> change, String... more) throws IOException {
        Path candidate = Files.writeString(
                folder.resolve("candidate.yaml"),
                change.apply(new String(IN_FORCE.files().get(0).content(), UTF_8)));
        return Outcome.of(
                ShadowCommand::run,
                Stream.concat(
                                Stream.of(
                                        "--candidate",
                                        candidate.toString(),
                                        "--bootstrap",
                                        stream.address(),
                                        "--page",
                                        page().toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static Path page() {
        return folder.resolve("shadow.html");
    }

    private static void report(SymptomsReported report) {
        stream.send(Topics.SYMPTOM_EVENTS, report.getRunnerId(), report, next());
    }

    private static void usualRuns(String runnerId) {
        for (int days : List.of(20, 15, 10)) {
            stream.send(Topics.RUN_EVENTS, runnerId, run(runnerId, daysAgo(days), 8), next());
        }
    }

    /** Each record a second after the one before, so that the stream takes them in this order. */
    private static Instant next() {
        next = next.plusSeconds(1);
        return next;
    }

    private static PackFile former() throws IOException {
        try (InputStream in =
                KnowledgePacks.class.getResourceAsStream("/former-knowledge/runner-hip-pain-2026.11.0.yaml")) {
            return new PackFile("former", Objects.requireNonNull(in).readAllBytes());
        }
    }

    /** A result that says that all is well, under the id that the true one would have. */
    private static TriageCompleted forged(SymptomsReported report) {
        var triaged = new Triage(new TriageRules(IN_FORCE.knowledge()), Clock.systemUTC()).of(report);
        assertThat(triaged.result().getLevel()).isEqualTo(Level.URGENT_CARE);
        assertThat(triaged.result().getResultId())
                .isEqualTo(EventIds.result(
                        report.getRunnerId(),
                        report.getAssessmentId(),
                        IN_FORCE.knowledge().packs().stream().map(Pack::sha256).toList()));
        return TriageCompleted.newBuilder(triaged.result())
                .setLevel(Level.SELF_CARE)
                .setTimeFrame(null)
                .setRedFlags(List.of())
                .build();
    }
}
