package org.hiptriage.notification.startup;

import java.time.Duration;
import org.hiptriage.notification.delivery.inbox.Listeners;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ready only while all the work can be done: begun, topics assigned, database answering. */
@Component("work")
class WorkReadiness implements ReactiveHealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final StartUp startUp;
    private final Listeners listeners;
    private final DatabaseClient database;

    WorkReadiness(StartUp startUp, Listeners listeners, DatabaseClient database) {
        this.startUp = startUp;
        this.listeners = listeners;
        this.database = database;
    }

    @Override
    public Mono<Health> health() {
        StartUp.Step step = startUp.step();
        if (step != StartUp.Step.DONE) {
            return Mono.just(waitingFor(step.waitsFor()));
        }
        if (!listeners.areAssigned()) {
            return Mono.just(waitingFor("the topics' partitions to be assigned"));
        }
        return database.sql("select 1")
                .mapValue(Integer.class)
                .one()
                .timeout(PATIENCE)
                .map(answer -> Health.up().build())
                .onErrorResume(e -> Mono.just(waitingFor("the database to answer")));
    }

    private static Health waitingFor(String what) {
        return Health.outOfService().withDetail("waitingFor", what).build();
    }
}
