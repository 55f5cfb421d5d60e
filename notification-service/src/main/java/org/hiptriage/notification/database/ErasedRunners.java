package org.hiptriage.notification.database;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Runners who asked to be forgotten. */
@Component
public class ErasedRunners {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedRunners.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final DatabaseClient database;

    ErasedRunners(DatabaseClient database) {
        this.database = database;
    }

    /** Whether what was sent then is to be forgotten; not where the database can not say, so that nothing is lost by mistake. */
    public boolean cover(String runnerId, Instant sentAt) {
        try {
            return database.sql(
                            "select 1 as covered from erased_runner where runner_id = :runner and erased_at >= :sent")
                    .bind("runner", runnerId)
                    .bind("sent", sentAt)
                    .fetch()
                    .first()
                    .blockOptional(LIMIT)
                    .isPresent();
        } catch (RuntimeException e) {
            LOG.warn("Not known whether a runner was erased ({})", e.getClass().getName());
            return false;
        }
    }
}
