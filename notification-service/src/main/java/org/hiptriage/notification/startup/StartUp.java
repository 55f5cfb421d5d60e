package org.hiptriage.notification.startup;

import java.time.Duration;
import java.util.List;
import org.hiptriage.notification.database.DatabaseMigration;
import org.hiptriage.notification.delivery.inbox.Listeners;
import org.hiptriage.notification.delivery.work.BackgroundWork;
import org.hiptriage.schemas.topics.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Migrates the database, makes sure of the topics, then begins to read; waits for each as long as it takes. */
@Component
class StartUp implements SmartLifecycle {
    /** How far it has come. */
    enum Step {
        DATABASE("the database to be migrated"),
        TOPICS("the topics to be there"),
        DONE("nothing");

        private final String waitsFor;

        Step(String waitsFor) {
            this.waitsFor = waitsFor;
        }

        String waitsFor() {
            return waitsFor;
        }
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final DatabaseMigration migration;
    private final TopicsPresence topics;
    private final Listeners listeners;
    private final List<BackgroundWork> backgroundWork;
    private final Thread thread = new Thread(this::work, "start-up");
    private volatile Step step = Step.DATABASE;

    StartUp(
            DatabaseMigration migration,
            TopicsPresence topics,
            Listeners listeners,
            List<BackgroundWork> backgroundWork) {
        this.migration = migration;
        this.topics = topics;
        this.listeners = listeners;
        this.backgroundWork = backgroundWork;
    }

    Step step() {
        return step;
    }

    private void work() {
        try {
            untilItWorks(migration::ensure);
            step = Step.TOPICS;
            untilItWorks(() -> topics.ensure(listeners.topics()));
            listeners.begin();
            backgroundWork.forEach(BackgroundWork::begin);
            step = Step.DONE;
            LOG.info("Reading {}", listeners.topics().stream().map(Topic::name).toList());
        } catch (InterruptedException e) {
            // The service is stopped before it got to work.
            Thread.currentThread().interrupt();
        }
    }

    private void untilItWorks(Attempt attempt) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                attempt.run();
                return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                LOG.warn("Waiting for {}: {}", step.waitsFor(), e.getMessage());
                Thread.sleep(pause.toMillis());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    @Override
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
