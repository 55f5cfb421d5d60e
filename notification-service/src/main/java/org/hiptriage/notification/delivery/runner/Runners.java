package org.hiptriage.notification.delivery.runner;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.delivery.escalation.QuietHours;
import org.hiptriage.notification.delivery.progress.QuietHoursColumns;
import org.hiptriage.notification.delivery.runner.KnownRunner.KnownPlan;
import org.hiptriage.notification.delivery.runner.KnownRunner.KnownRelief;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables of some runners, in one statement each way. Only for who holds these runners' locks. */
public final class Runners {
    /** Stands for 'no reliefs are asked for': nothing is observed after it. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    // A row for each open alert or relief; the columns of plan and preferences are the same in all of them.
    private static final String ALL_THAT_MATTERS = """
            select asked.runner, p.result_id as plan_result_id, p.observed_at as plan_observed_at,
              p.triaged_at as plan_triaged_at, p.state as plan_state,
              p.schedule as plan_schedule, case when p.schedule is null then p.json end as plan_json,
              s.side as relief_side, s.observed_at as relief_observed_at,
              s.seen as relief_seen, r.earlier_results, coalesce(w.load_warnings, true) as load_warnings,
              w.quiet_from, w.quiet_to, w.quiet_zone, c.channels, e.erased_at, a.*
            from unnest($1::text[], $2::timestamptz[], $3::uuid[], $4::timestamptz[])
              as asked (runner, reliefs_after, assessment, moment)
            left join plan p on p.runner_id = asked.runner
            left join preferences w on w.runner_id = asked.runner
            left join erased_runner e on e.runner_id = asked.runner
            left join alert a on a.runner_id = asked.runner and a.state = 'OPEN'
            left join lateral (
              select distinct on (side, seen) side, seen, observed_at from result
              where runner_id = asked.runner and observed_at > asked.reliefs_after
                and (seen or (trigger = 'ASSESSMENT' and level = 'SELF_CARE'))
              order by side, seen, observed_at desc
            ) s on true
            cross join lateral (
              select array_agg(json) as earlier_results from result
              where asked.assessment is not null and runner_id = asked.runner
                and (assessment_id = asked.assessment or observed_at = asked.moment)
            ) r
            cross join lateral (
              select array_agg(channel) as channels from runner_channel
              where runner_id = asked.runner and dead_at is null
            ) c
            where p.runner_id is not null or a.runner_id is not null or s.side is not null
              or w.runner_id is not null or r.earlier_results is not null or c.channels is not null
              or e.runner_id is not null""";

    private Runners() {}

    /** What is known of each runner that was asked about; nothing of whom nothing is known. */
    public static Mono<Map<String, KnownRunner>> read(Connection connection, Map<String, RunnerQuestion> questions) {
        List<String> runners = List.copyOf(questions.keySet());
        List<RunnerQuestion> asked = runners.stream().map(questions::get).toList();
        return Flux.from(connection
                        .createStatement(ALL_THAT_MATTERS)
                        .bind(0, runners.toArray(String[]::new))
                        .bind(
                                1,
                                asked.stream()
                                        .map(question -> question.reliefsAfter().orElse(NEVER))
                                        .toArray(Instant[]::new))
                        .bind(2, column(asked, RunnerQuestion.MadeAnew::assessmentId, UUID[]::new))
                        .bind(3, column(asked, RunnerQuestion.MadeAnew::observedAt, Instant[]::new))
                        .execute())
                .concatMap(result -> result.map(Row::of))
                .collect(Collectors.groupingBy(
                        Row::runnerId,
                        Collectors.collectingAndThen(Collectors.toCollection(ArrayList::new), Runners::known)));
    }

    private static <V> V[] column(
            List<RunnerQuestion> asked, Function<RunnerQuestion.MadeAnew, V> value, IntFunction<V[]> array) {
        return asked.stream()
                .map(question -> question.madeAnew().map(value).orElse(null))
                .toArray(array);
    }

    private static KnownRunner known(List<Row> rows) {
        return new KnownRunner(
                rows.stream().flatMap(row -> row.alert().stream()).distinct().toList(),
                rows.stream().flatMap(row -> row.plan().stream()).findFirst(),
                rows.stream().flatMap(row -> row.relief().stream()).distinct().toList(),
                rows.stream().map(Row::earlierResults).findFirst().orElse(List.of()),
                rows.stream().allMatch(Row::wantsLoadWarnings),
                rows.stream().map(Row::channels).findFirst().orElse(List.of()),
                rows.stream().flatMap(row -> row.quietHours().stream()).findFirst(),
                rows.stream().flatMap(row -> row.erasedAt().stream()).findFirst());
    }

    /** Writes all of it, each runner at most once; the runners' streams are woken when the transaction commits. */
    public static Mono<Void> write(
            Connection connection, List<RunnerChanges> changes, Map<String, KnownRunner> known, FirstSteps firstSteps) {
        return Flux.from(ChangesStatement.of(connection, changes, firstSteps.of(changes, known))
                        .execute())
                .concatMap(Result::getRowsUpdated)
                .then();
    }

    private record Row(
            String runnerId,
            Optional<AlertRow> alert,
            Optional<KnownPlan> plan,
            Optional<KnownRelief> relief,
            List<String> earlierResults,
            boolean wantsLoadWarnings,
            List<String> channels,
            Optional<QuietHours> quietHours,
            Optional<Instant> erasedAt) {
        static Row of(Readable row) {
            return new Row(
                    Columns.text(row, "runner"),
                    Columns.optional(row, "alert_id", UUID.class).map(present -> AlertRow.of(row)),
                    Columns.optional(row, "plan_state", String.class).map(state -> plan(row, state)),
                    Columns.optional(row, "relief_side", String.class)
                            .map(side -> new KnownRelief(
                                    side,
                                    Columns.required(row, "relief_observed_at", Instant.class),
                                    Columns.required(row, "relief_seen", Boolean.class))),
                    Columns.optional(row, "earlier_results", String[].class)
                            .map(List::of)
                            .orElse(List.of()),
                    Columns.required(row, "load_warnings", Boolean.class),
                    Columns.optional(row, "channels", String[].class)
                            .map(List::of)
                            .orElse(List.of()),
                    QuietHoursColumns.read(row),
                    Columns.optional(row, "erased_at", Instant.class));
        }

        private static KnownPlan plan(Readable row, String state) {
            return new KnownPlan(
                    Columns.required(row, "plan_result_id", UUID.class),
                    Columns.required(row, "plan_observed_at", Instant.class),
                    Columns.required(row, "plan_triaged_at", Instant.class),
                    state,
                    Columns.optional(row, "plan_schedule", String.class),
                    Columns.optional(row, "plan_json", String.class));
        }
    }
}
