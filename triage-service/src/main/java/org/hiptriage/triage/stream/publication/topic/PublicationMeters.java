package org.hiptriage.triage.stream.publication.topic;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.hiptriage.triage.stream.publication.PacksInForce;
import org.hiptriage.triage.stream.publication.Refusal.Reason;

/** What operators are told of published packs. Each counter is there from the start, so that an alarm on its first increase works. */
final class PublicationMeters {
    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicLong readToTheEndMillis;
    private volatile boolean reads;

    PublicationMeters(MeterRegistry registry, PacksInForce packs, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.readToTheEndMillis = new AtomicLong(clock.millis());
        for (Reason reason : Reason.values()) {
            refusals(reason);
        }
        Gauge.builder("hip.pack.sequence", packs, each -> each.published().lastSequence())
                .description(
                        "Number of the last publication of a knowledge pack that was read; the same in all instances")
                .register(registry);
        Gauge.builder("hip.pack.topic.unread", this, PublicationMeters::unreadSeconds)
                .description(
                        "Since when the topic of knowledge packs was not read to its end; 0 where no key is trusted")
                .baseUnit("seconds")
                .register(registry);
    }

    /** From now on it counts how long that is ago. */
    void readsTheTopic() {
        reads = true;
        readToTheEnd();
    }

    private double unreadSeconds() {
        return reads ? (clock.millis() - readToTheEndMillis.get()) / 1_000.0 : 0;
    }

    void readToTheEnd() {
        readToTheEndMillis.set(clock.millis());
    }

    void refused(Reason reason) {
        refusals(reason).increment();
    }

    private Counter refusals(Reason reason) {
        return Counter.builder("hip.pack.refusals")
                .description("Published knowledge packs of the last day that were not taken")
                .tag("reason", reason.code())
                .register(registry);
    }
}
