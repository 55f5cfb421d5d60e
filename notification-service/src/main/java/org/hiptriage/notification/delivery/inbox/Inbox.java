package org.hiptriage.notification.delivery.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.database.Transactions;
import org.hiptriage.notification.delivery.origin.Origin;
import org.hiptriage.notification.delivery.origin.Received;
import org.hiptriage.notification.delivery.runner.FirstSteps;
import org.hiptriage.notification.delivery.runner.KnownRunner;
import org.hiptriage.notification.delivery.runner.RunnerChanges;
import org.hiptriage.notification.delivery.runner.RunnerQuestion;
import org.hiptriage.notification.delivery.runner.Runners;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets each event in once, and the events of one runner one after the other. */
@Component
class Inbox {
    private final Transactions transactions;
    private final FirstSteps firstSteps;
    private final Counter erased;

    Inbox(Transactions transactions, FirstSteps firstSteps, MeterRegistry meters) {
        this.transactions = transactions;
        this.firstSteps = firstSteps;
        this.erased = Counter.builder("hip.erased.records")
                .description("Records that were dropped because their runner was erased after they were received")
                .register(meters);
    }

    /** Does all that is decided, or nothing of it, in one transaction; leaves out what was let in before. How many were new. */
    <V extends SpecificRecord> Mono<Integer> admit(TopicListener<V> listener, List<Received<V>> events) {
        return admit(
                listener.topic().name(),
                events.stream().map(received -> arrival(listener, received)).toList());
    }

    /** A record was dropped before it could be read, since its runner was erased. */
    void dropped() {
        erased.increment();
    }

    private static <V extends SpecificRecord> Arrival arrival(TopicListener<V> listener, Received<V> received) {
        V event = received.event();
        return new Arrival(
                listener.eventIdOf(event),
                listener.runnerIdOf(event),
                listener.receivedAtOf(event),
                new Origin(Optional.of(listener.receivedAtOf(event)), received.traceParent()),
                () -> listener.take(event));
    }

    private Mono<Integer> admit(String topic, List<Arrival> arrivals) {
        return transactions.of(connection -> enter(connection, topic, arrivals)
                .map(entered -> firstOfEach(arrivals, entered))
                .flatMap(fresh -> Flux.fromIterable(rounds(fresh))
                        .concatMap(round -> put(connection, round))
                        .then(Mono.just(fresh.size()))));
    }

    /**
     * Until the transaction ends no other of these runners begins: both topics' listeners, on any instance, take turns,
     * and ask for them in the same order, so that no two wait for each other. A statement of its own, as one sees only
     * what was committed before it began, and this one may wait for its turn.
     */
    private static Mono<Set<UUID>> enter(Connection connection, String topic, List<Arrival> arrivals) {
        return Flux.from(connection
                        .createStatement("""
                        with turn as materialized (
                          select pg_advisory_xact_lock(runner) from (
                            select distinct hashtextextended(runner_id, 0) as runner
                            from unnest($1::text[]) as asked (runner_id) order by runner) as in_order)
                        insert into inbox (event_id, topic, sent_at)
                        select event_id, $3, sent_at from (select count(*) from turn) as all_turns,
                          unnest($2::uuid[], $4::timestamptz[]) as come (event_id, sent_at)
                        on conflict do nothing returning event_id""")
                        .bind(0, arrivals.stream().map(Arrival::runnerId).toArray(String[]::new))
                        .bind(1, arrivals.stream().map(Arrival::eventId).toArray(UUID[]::new))
                        .bind(2, topic)
                        .bind(3, arrivals.stream().map(Arrival::receivedAt).toArray(Instant[]::new))
                        .execute())
                .concatMap(result -> result.map(row -> Columns.required(row, "event_id", UUID.class)))
                .collect(Collectors.toSet());
    }

    private static List<Arrival> firstOfEach(List<Arrival> arrivals, Set<UUID> entered) {
        Set<UUID> seen = new HashSet<>();
        return arrivals.stream()
                .filter(arrival -> entered.contains(arrival.eventId()) && seen.add(arrival.eventId()))
                .toList();
    }

    /** In their order, each runner once in a round: an event sees what the one before it changed. */
    private static Collection<List<Arrival>> rounds(List<Arrival> arrivals) {
        Map<String, Integer> earlier = new HashMap<>();
        Map<Integer, List<Arrival>> rounds = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            int round = earlier.merge(arrival.runnerId(), 1, Integer::sum);
            rounds.computeIfAbsent(round, number -> new ArrayList<>()).add(arrival);
        }
        return rounds.values();
    }

    private Mono<Void> put(Connection connection, List<Arrival> round) {
        Map<String, Decision> decisions = round.stream()
                .collect(Collectors.toMap(
                        Arrival::runnerId,
                        arrival -> arrival.decision().get(),
                        (one, other) -> one,
                        LinkedHashMap::new));
        Map<String, RunnerQuestion> questions = decisions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, decision -> decision.getValue().question()));
        return Runners.read(connection, questions).flatMap(known -> {
            List<RunnerChanges> changes = round.stream()
                    .filter(arrival -> !known(known, arrival).isErased(arrival.receivedAt()))
                    .map(arrival -> Objects.requireNonNull(decisions.get(arrival.runnerId()))
                            .changes()
                            .apply(known(known, arrival))
                            .from(arrival.origin()))
                    .toList();
            erased.increment(round.size() - changes.size());
            return Runners.write(connection, changes, known, firstSteps);
        });
    }

    private static KnownRunner known(Map<String, KnownRunner> known, Arrival arrival) {
        return known.getOrDefault(arrival.runnerId(), KnownRunner.NOTHING);
    }

    /**
     * An event that asks to be let in.
     *
     * @param eventId identifies it: a repeat has the same
     * @param runnerId the runner it is about
     * @param receivedAt when what it rests on was received
     * @param origin where it began
     * @param decision what it does; asked for only where the event is new
     */
    private record Arrival(
            UUID eventId, String runnerId, Instant receivedAt, Origin origin, Supplier<Decision> decision) {}
}
