package org.hiptriage.notification.delivery.work;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** Background work that is one loop, and ends before what it uses. */
public abstract class LoopedWork implements BackgroundWork, SmartLifecycle {
    /** Several loops and what they give back have to fit into one phase of the shutdown. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The loop, always the same. */
    protected abstract WorkLoop loop();

    @Override
    public final void begin() {
        loop().begin();
    }

    /** What is left to do once the loop has ended; nothing, for most. */
    protected void finish() {}

    /** Not before the tables and topics are there. */
    @Override
    public final boolean isAutoStartup() {
        return false;
    }

    @Override
    public final void start() {
        begin();
    }

    @Override
    public final void stop() {
        loop().stop(PATIENCE);
        finish();
    }

    @Override
    public final boolean isRunning() {
        return loop().isRunning();
    }
}
