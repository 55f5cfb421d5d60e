package org.hiptriage.notification.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.outbox.OutboxStack;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class OutagesIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final OutboxStack outbox = OutboxStack.shared();

    @Test
    void whatAChannelWasGivenWhileTheDatabaseIsAwayIsWrittenDownOnceItIsBackAndSentOnce() {
        var away = new CountDownLatch(1);
        outbox.register("r-away", outbox.push());
        outbox.push()
                .answer(
                        "r-away",
                        message -> Mono.fromCallable(() -> {
                                    away.await();
                                    return (SendOutcome) new SendOutcome.Sent(true);
                                })
                                .subscribeOn(Schedulers.boundedElastic()));
        outbox.raiseUrgent("r-away", NOON);
        Await.until(() -> assertThat(outbox.push().messagesTo("r-away")).hasSize(1));
        outbox.service().postgres().stop();
        try {
            away.countDown();
            outbox.raiseUrgent("r-away-2", NOON);
            Await.until(() -> assertThat(
                            outbox.service().get("/actuator/health/readiness").statusCode())
                    .isEqualTo(503));
            assertThat(outbox.service()
                            .post("/api/v1/runners/r-away/notifications/00000000-0000-0000-0000-000000000000/opened")
                            .statusCode())
                    .isEqualTo(503);
        } finally {
            outbox.service().postgres().start();
        }
        Await.until(() -> assertThat(outbox.told("r-away")).containsExactly("PENDING", "DELIVERED fake-push"));
        Await.until(() -> assertThat(outbox.told("r-away-2")).containsExactly("PENDING"));
        assertThat(outbox.push().messagesTo("r-away")).hasSize(1);
    }
}
