package org.hiptriage.notification.delivery.stream;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hiptriage.notification.database.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Sinks;

/** What a runner's stream tells, kept so that it can be resumed. Many streams that ask at once are answered by one query. */
@Component
class RunnerEvents {
    static final String CHANNEL = "runner_event";

    /** What is in memory for one client at most; the rest waits in the database until the client has taken these. */
    static final int PAGE = 16;

    private static final int QUESTIONS = 64;
    private static final Duration GATHERED_FOR = Duration.ofMillis(1);
    private static final Duration WHILE_ANOTHER_ASKS = Duration.ofSeconds(5);
    private static final int QUERIES_AT_ONCE = 2;

    private final ConnectionPool pool;
    private final DatabaseClient database;
    private final Sinks.Many<Question> questions = Sinks.many().unicast().onBackpressureBuffer();

    RunnerEvents(ConnectionPool pool, DatabaseClient database) {
        this.pool = pool;
        this.database = database;
        questions
                .asFlux()
                .bufferTimeout(QUESTIONS, GATHERED_FOR, true)
                .flatMap(this::answer, QUERIES_AT_ONCE)
                .subscribe();
    }

    /** The next page after an entry, in order; empty where there is none. Fails where the database is away. */
    Mono<List<RunnerEvent>> after(String runnerId, long id) {
        return Mono.create(sink -> questions.emitNext(
                new Question(runnerId, id, sink), Sinks.EmitFailureHandler.busyLooping(WHILE_ANOTHER_ASKS)));
    }

    private Mono<Void> answer(List<Question> asked) {
        return pages(asked)
                .doOnNext(pages -> IntStream.range(0, asked.size())
                        .forEach(i -> asked.get(i).answer().success(pages.getOrDefault(i, List.of()))))
                .doOnError(
                        failure -> asked.forEach(question -> question.answer().error(failure)))
                .onErrorComplete()
                .then();
    }

    /** The page of each question by its place; straight on the driver, as every wake-up of every open stream asks. */
    private Mono<Map<Integer, List<RunnerEvent>>> pages(List<Question> asked) {
        return Flux.usingWhen(
                        pool.create(),
                        connection -> Flux.from(connection
                                        .createStatement("""
                                        select asked.place::int - 1 as place, e.id, e.type, e.payload, e.notification_id
                                        from unnest($1::text[], $2::bigint[]) with ordinality as asked (runner, after, place)
                                        join lateral (
                                          select id, type, payload, notification_id from runner_event
                                          where runner_id = asked.runner and id > asked.after order by id limit $3
                                        ) e on true
                                        order by asked.place, e.id""")
                                        .bind(
                                                0,
                                                asked.stream()
                                                        .map(Question::runnerId)
                                                        .toArray(String[]::new))
                                        .bind(
                                                1,
                                                asked.stream()
                                                        .map(Question::after)
                                                        .toArray(Long[]::new))
                                        .bind(2, PAGE)
                                        .execute())
                                .concatMap(result -> result.map(Answer::of)),
                        Connection::close)
                .collect(Collectors.groupingBy(Answer::place, Collectors.mapping(Answer::event, Collectors.toList())));
    }

    /** The newest entry's id; 0 where there is none yet. */
    Mono<Long> newest(String runnerId) {
        return database.sql("select coalesce(max(id), 0) from runner_event where runner_id = :runner")
                .bind("runner", runnerId)
                .mapValue(Long.class)
                .one();
    }

    private record Question(String runnerId, long after, MonoSink<List<RunnerEvent>> answer) {}

    private record Answer(int place, RunnerEvent event) {
        static Answer of(Readable row) {
            return new Answer(
                    Columns.required(row, "place", Integer.class),
                    new RunnerEvent(
                            Columns.required(row, "id", Long.class),
                            Columns.text(row, "type"),
                            Columns.text(row, "payload"),
                            Columns.optional(row, "notification_id", UUID.class)));
        }
    }
}
