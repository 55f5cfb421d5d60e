package org.hiptriage.assessment.broker;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Ready only while the broker answers and the topics are there; asks nobody, so that a probe never waits. */
@Component("topics")
class TopicsHealthIndicator extends AbstractHealthIndicator {
    private final TopicsWatch watch;

    TopicsHealthIndicator(TopicsWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (watch.areThere()) {
            health.up();
        } else {
            health.down().withDetail("reason", "the broker does not answer or topics are missing");
        }
    }
}
