package org.hiptriage.triage.stream.warmup;

import java.time.Clock;
import java.time.Duration;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.publication.PacksInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Warms an instance up beside its start: while it joins the others, and reads or copies memories, its processor has little to do. Nobody
 * waits for it, and a rule that fails on what is made up is for real events to meet.
 */
@Component
final class WarmUpAtStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUpAtStart.class);

    private final Thread thread = new Thread(this::warmUp, "warm-up");
    private final PacksInForce packs;
    private final Clock clock;
    private final int events;
    private volatile boolean running;

    WarmUpAtStart(PacksInForce packs, Clock clock, WarmUpSettings settings) {
        this.packs = packs;
        this.clock = clock;
        this.events = settings.events();
        thread.setDaemon(true);
    }

    @Override
    public void start() {
        running = true;
        if (events > 0) {
            thread.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void warmUp() {
        long begin = System.nanoTime();
        try {
            int decisions = new WarmUp(packs::of, packs::of, clock).takeIn(events);
            LOG.info(
                    "Warm: {} made-up decisions in {}",
                    decisions,
                    Duration.ofMillis((System.nanoTime() - begin) / 1_000_000));
        } catch (UnusableRecordException | RuntimeException e) {
            // Its class alone, as of everything that rules throw.
            LOG.warn("Not warm: {}", e.getClass().getName());
        }
    }
}
