package org.hiptriage.systemtests.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hiptriage.systemtests.faults.check.Evidence.ChangeSeen;
import org.hiptriage.systemtests.faults.check.Evidence.DeadLetter;
import org.hiptriage.systemtests.faults.check.Evidence.OpenAlert;
import org.hiptriage.systemtests.faults.check.Evidence.ReportSeen;
import org.hiptriage.systemtests.faults.check.Evidence.ResultSeen;
import org.hiptriage.systemtests.faults.check.Memories.Version;
import org.hiptriage.systemtests.faults.load.Assessment;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private static final int ONE = 420;

    private final ThousandRunners all = new ThousandRunners();

    @Test
    void a_kept_promise_is_let_pass() {
        assertThat(all.judged()).isEmpty();
    }

    @Test
    void one_alert_in_a_thousand_that_is_dropped_is_caught() {
        all.alerts.remove(ONE);

        assertThat(all.judged())
                .singleElement()
                .asString()
                .startsWith("lost: result")
                .endsWith("has red flags and no alert");
    }

    @Test
    void one_alert_in_a_thousand_that_is_doubled_is_caught() {
        all.alerts.add(all.alerts.get(ONE));

        assertThat(all.judged())
                .singleElement()
                .asString()
                .startsWith("doubled: result")
                .endsWith("has 2 alerts");
    }

    @Test
    void an_alert_that_says_less_than_its_result_is_caught() {
        var alert = all.alerts.get(ONE);
        all.alerts.set(
                ONE,
                new Evidence.AlertSeen(
                        alert.alertId(), alert.resultId(), alert.runnerId(), "SEE_DOCTOR", alert.flags()));

        assertThat(all.judged()).singleElement().asString().endsWith("its alert says something else");
    }

    @Test
    void a_result_that_never_came_is_caught_where_it_was_acknowledged() {
        all.results.remove(1);
        all.resultRows.remove(1);

        assertThat(all.judged()).anyMatch(violation -> violation.startsWith("lost: assessment"));
    }

    @Test
    void an_assessment_that_nobody_acknowledged_need_not_have_a_result() {
        all.ledger.sending(assessment("r-gave-up"));

        assertThat(all.judged()).isEmpty();
    }

    @Test
    void a_memory_that_went_back_is_caught_though_the_last_version_has_everything_again() {
        var whole = all.memories.get(ONE);
        UUID third = ThousandRunners.id("run-3");
        all.memories.add(
                new Version(whole.runnerId(), "0/5000", whole.reports(), Set.of(ThousandRunners.id("run-2"), third)));
        all.memories.add(new Version(
                whole.runnerId(),
                "0/5001",
                whole.reports(),
                Set.of(ThousandRunners.id("run-1"), ThousandRunners.id("run-2"), third)));

        assertThat(all.judged())
                .singleElement()
                .asString()
                .startsWith("lost: the memory of runner")
                .endsWith("at 0/5000 lacks 0 reports and 1 runs that it had at 0/" + ONE / 2);
    }

    @Test
    void an_assessment_that_is_not_remembered_in_the_end_is_caught() {
        var whole = all.memories.get(ONE);
        all.memories.set(ONE, new Version(whole.runnerId(), whole.place(), Set.of(), whole.runs()));

        assertThat(all.judged())
                .singleElement()
                .asString()
                .startsWith("lost: assessment")
                .contains("is not remembered");
    }

    @Test
    void a_memory_that_is_full_may_let_the_oldest_go() {
        var whole = all.memories.get(ONE);
        Set<UUID> full = IntStream.range(0, 256)
                .mapToObj(i -> ThousandRunners.id("report-" + i))
                .collect(Collectors.toSet());
        all.memories.add(new Version(whole.runnerId(), "0/5000", full, whole.runs()));

        assertThat(all.judged()).isEmpty();
    }

    @Test
    void a_second_result_of_one_assessment_is_caught() {
        ResultSeen first = all.results.get(1);
        all.results.add(new ResultSeen(
                ThousandRunners.id("second").toString(),
                first.assessmentId(),
                first.runnerId(),
                first.trigger(),
                first.level(),
                first.flags(),
                first.open(),
                first.outcome()));

        assertThat(all.judged()).anyMatch(violation -> violation.startsWith("doubled: assessment"));
    }

    @Test
    void a_red_flag_that_the_rules_give_and_the_result_does_not_have_is_caught() {
        ResultSeen result = all.results.get(0);
        all.results.set(
                0,
                new ResultSeen(
                        result.resultId(),
                        result.assessmentId(),
                        result.runnerId(),
                        result.trigger(),
                        "SELF_CARE",
                        new TreeSet<>(),
                        result.open(),
                        result.outcome()));

        assertThat(all.judged())
                .anyMatch(violation -> violation.endsWith("red flags [] instead of [infection]"))
                .anyMatch(violation -> violation.endsWith("level SELF_CARE instead of URGENT_CARE"));
    }

    @Test
    void a_result_that_nobody_asked_for_is_caught() {
        all.results.add(
                new ResultSeen("a", "b", "r-nobody", "ASSESSMENT", "SELF_CARE", new TreeSet<>(), new TreeSet<>(), ""));
        all.resultRows.add("a");

        assertThat(all.judged()).anyMatch(violation -> violation.startsWith("invented: a result"));
    }

    @Test
    void a_run_that_changes_nothing_must_not_have_a_result() {
        ResultSeen first = all.results.get(1);
        all.results.add(new ResultSeen(
                "run-result",
                first.assessmentId(),
                first.runnerId(),
                "RUN",
                first.level(),
                first.flags(),
                first.open(),
                first.outcome()));
        all.resultRows.add("run-result");

        assertThat(all.judged()).anyMatch(violation -> violation.endsWith("a result of a run changes nothing"));
    }

    @Test
    void results_that_overtook_each_other_are_caught() {
        ReportSeen report = all.reports.get(1);
        ResultSeen result = all.results.get(1);
        all.reports.add(1, new ReportSeen(report.runnerId(), "earlier", "ASSESSMENT", "x"));
        all.results.add(new ResultSeen(
                "late", "earlier", result.runnerId(), "ASSESSMENT", "SELF_CARE", result.flags(), result.open(), ""));

        assertThat(all.judged()).anyMatch(violation -> violation.startsWith("disorder:"));
    }

    @Test
    void a_flag_that_is_not_on_the_board_is_caught() {
        OpenAlert alert = all.openAlerts.remove(ONE);
        assertThat(all.judged()).singleElement().asString().contains("has no open alert for [infection]");

        all.openAlerts.add(new OpenAlert(alert.runnerId(), alert.side(), alert.level(), Set.of("deformed")));
        assertThat(all.judged()).singleElement().asString().contains("[deformed] instead of [infection]");
    }

    @Test
    void two_open_alerts_for_one_side_are_caught() {
        all.openAlerts.add(all.openAlerts.get(ONE));

        assertThat(all.judged()).singleElement().asString().endsWith("has 2 open alerts");
    }

    @Test
    void a_notification_that_is_missing_or_there_twice_is_caught() {
        var row = all.notifications.get(ONE);
        all.notifications.add(row);
        assertThat(all.judged()).anyMatch(violation -> violation.endsWith("has 2 notifications"));

        all.notifications.removeAll(Set.of(row));
        assertThat(all.judged()).anyMatch(violation -> violation.endsWith("has no notification"));
    }

    @Test
    void an_unlawful_change_of_state_is_caught_and_an_event_told_twice_is_not() {
        String notification = all.notifications.get(ONE).notificationId();
        all.changes.add(all.changes.get(ONE));
        assertThat(all.judged()).isEmpty();

        all.changes.add(new ChangeSeen("a", notification, "CANCELLED", Optional.empty()));
        all.changes.add(new ChangeSeen("b", notification, "SENT", Optional.of("sse")));
        assertThat(all.judged()).anyMatch(violation -> violation.endsWith("went from CANCELLED to SENT"));
    }

    @Test
    void a_webhook_message_that_counts_as_sent_and_never_came_is_caught() {
        all.taken.remove(all.messages.get(ONE).deliveryId());

        assertThat(all.judged()).singleElement().asString().endsWith("counts as sent, nobody has it");
    }

    @Test
    void poison_without_a_dead_letter_or_with_other_bytes_is_caught() {
        DeadLetter letter = all.deadLetters.remove(0);
        assertThat(all.judged()).singleElement().asString().endsWith("is no dead letter");

        all.deadLetters.add(new DeadLetter("symptom-events", 1, 17, letter.reason(), "010204"));
        assertThat(all.judged()).anyMatch(violation -> violation.startsWith("changed: the bytes"));
    }

    @Test
    void a_good_record_among_the_dead_letters_is_caught() {
        all.deadLetters.add(new DeadLetter("triage-results", 0, 3, "rule-failed", "09"));

        assertThat(all.judged()).singleElement().asString().startsWith("refused: a good record of triage-results");
    }

    @Test
    void an_acknowledged_run_that_is_not_in_its_table_is_caught() {
        all.recordings.clear();

        assertThat(all.judged()).singleElement().asString().startsWith("lost: run r-1");
    }

    private static Assessment assessment(String runner) {
        return new Assessment(
                UUID.randomUUID(),
                runner,
                Instant.parse("2026-11-20T08:00:00Z"),
                30,
                "left",
                Optional.empty(),
                Map.of());
    }
}
