package org.hiptriage.notification.webhook.log;

import java.time.Clock;
import java.time.Duration;
import org.hiptriage.notification.delivery.work.BackgroundWork;
import org.hiptriage.notification.delivery.work.WorkLoop;
import org.hiptriage.notification.webhook.sending.WebhookSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Forgets what webhooks were told long ago, a little at a time; any number of instances may do so at once. */
@Component
class LogCleanUp implements BackgroundWork, DisposableBean {
    private static final Duration LOOK = Duration.ofMinutes(10);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int AT_ONCE = 500;

    private final DeliveryLog log;
    private final WebhookSettings settings;
    private final Clock clock;
    private final WorkLoop loop = new WorkLoop("webhook log", LOOK, this::work);

    LogCleanUp(DeliveryLog log, WebhookSettings settings, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /** Removes some of what is too old; whether there may be more. */
    boolean work() {
        long removed = log.remove(clock.instant().minus(settings.keepFor()), AT_ONCE)
                .blockOptional(LIMIT)
                .orElse(0L);
        return removed == AT_ONCE;
    }

    @Override
    public void begin() {
        loop.begin();
    }

    @Override
    public void destroy() {
        loop.stop(Duration.ofMillis(100));
    }
}
