package org.hiptriage.assessment.runs;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.hiptriage.assessment.broker.NotAcknowledgedException;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.edge.access.Caller;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.runs.RunReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Publishes the runs of a request as they are read, some at a time and no faster than the broker takes them. */
@Component
public class RunsIntake {
    private static final Logger LOG = LoggerFactory.getLogger(RunsIntake.class);

    private final RunsPublisher publisher;
    private final Semaphore free;

    RunsIntake(RunsPublisher publisher, RunsSettings settings) {
        this.publisher = publisher;
        this.free = new Semaphore(settings.atATime());
    }

    /** Serves the request unless too many are being served: each may hold some hundred runs in memory. */
    public <T> Mono<T> admit(Mono<T> request) {
        return Mono.defer(() -> free.tryAcquire()
                ? request.doFinally(end -> free.release())
                : Mono.error(ProblemException.unavailable(
                        "Too many posts of runs are being served at the same time. Nothing was read.")));
    }

    /**
     * What became of the runs. Where reading ends with a {@link ProblemException}, what was read before it is published
     * and the problem tells how much that is; where the broker does not acknowledge, the problem asks to send all again.
     */
    public Mono<RunsTally> take(Flux<RunReading> readings, Optional<String> callersTrace) {
        return Caller.present()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(caller ->
                        take(readings.map(reading -> ofCaller(reading, caller)), callersTrace, new RunsTally()));
    }

    /** A run of another runner than the token's is refused by itself, as one with a wrong field is. */
    private static RunReading ofCaller(RunReading reading, Optional<Caller> caller) {
        boolean isForeign = reading instanceof RunReading.Accepted accepted
                && caller.filter(who -> !who.mayConcern(accepted.run().getRunnerId()))
                        .isPresent();
        return isForeign
                ? new RunReading.Refused(List.of(new FieldProblem("runnerId", "must be the runner of this token")))
                : reading;
    }

    private Mono<RunsTally> take(Flux<RunReading> readings, Optional<String> callersTrace, RunsTally tally) {
        return Mono.defer(() -> {
            return readings.map(RunsIntake::bounded)
                    .onErrorResume(ProblemException.class, reason -> {
                        tally.breakOff(reason);
                        return Flux.empty();
                    })
                    .buffer(RunsPublisher.AT_A_TIME)
                    .concatMap(
                            some -> publisher
                                    .publish(accepted(some), callersTrace)
                                    .thenReturn(some),
                            1)
                    .doOnNext(some -> some.forEach(tally::add))
                    .then(Mono.defer(() -> end(tally)))
                    .onErrorMap(NotAcknowledgedException.class, e -> unavailable(tally, e));
        });
    }

    private static Mono<RunsTally> end(RunsTally tally) {
        LOG.debug(
                "Runs: {} published, {} refused",
                tally.accepted(),
                tally.refused().size());
        return tally.brokenOff().<Mono<RunsTally>>map(Mono::error).orElseGet(() -> Mono.just(tally));
    }

    private static ProblemException unavailable(RunsTally tally, NotAcknowledgedException cause) {
        LOG.warn("Runs not acknowledged after {} that were: {}", tally.accepted(), cause.getMessage());
        return tally.unavailable();
    }

    private static List<RunRecorded> accepted(List<RunReading> readings) {
        return readings.stream()
                .filter(RunReading.Accepted.class::isInstance)
                .map(reading -> ((RunReading.Accepted) reading).run())
                .toList();
    }

    /** Hundreds of runs wait for one another, each of which can have hundreds of wrong fields. */
    private static RunReading bounded(RunReading reading) {
        return reading instanceof RunReading.Refused wrong && wrong.problems().size() > RunsTally.MAX_PROBLEMS
                ? new RunReading.Refused(wrong.problems().subList(0, RunsTally.MAX_PROBLEMS))
                : reading;
    }
}
