package org.hiptriage.notification.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hiptriage.events.Level;
import org.hiptriage.events.NotificationStateChanged;
import org.hiptriage.notification.delivery.channel.Message;
import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.outbox.ChangeReader;
import org.hiptriage.notification.testing.outbox.OutboxStack;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class OutagesIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    /** A minute with -Dhip.test.outage=PT60S. */
    private static final Duration AWAY = Duration.parse(System.getProperty("hip.test.outage", "PT5S"));

    private static final Duration LOAD_AROUND = Duration.ofSeconds(1);
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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

    @Test
    void aDatabaseThatIsAwayUnderLoadLosesNothingAndAllIsCaughtUpWith() {
        outbox.service().postgres().execute("""
                insert into runner_channel (runner_id, channel, address, registered_at)
                select 'r-long-' || runner, 'fake-push', '{}', now() from generate_series(0, 9999) as runner""");
        int before = publishFlags(0, Instant.now().plus(LOAD_AROUND));
        outbox.service().postgres().stop();
        int during;
        try {
            during = publishFlags(before, Instant.now().plus(AWAY));
        } finally {
            outbox.service().postgres().start();
        }
        int all = publishFlags(during, Instant.now().plus(LOAD_AROUND));
        List<String> runners =
                IntStream.range(0, all).mapToObj(OutagesIT::runner).toList();
        Await.until(
                PATIENCE,
                () -> assertThat(outbox.service()
                                .postgres()
                                .texts("select distinct channel || ' ' || state || ' ' || round from delivery "
                                        + "where runner_id like 'r-long-%' union all select count(*)::text from delivery "
                                        + "where runner_id like 'r-long-%'"))
                        .containsExactly("fake-push SENT 1", String.valueOf(all)));
        assertThat(outbox.push().messages().stream().map(Message::runnerId)).containsAll(runners);
        Await.until(() -> assertThat(changesWaiting()).isZero());
        Map<String, List<String>> told = new ChangeReader(outbox.service().broker())
                .all().stream()
                        .filter(change -> change.getRunnerId().startsWith("r-long-"))
                        .collect(Collectors.groupingBy(
                                NotificationStateChanged::getRunnerId,
                                Collectors.mapping(change -> change.getState().name(), Collectors.toList())));
        assertThat(told).containsOnlyKeys(runners);
        assertThat(told.values()).allMatch(List.of("PENDING", "SENT")::equals);
    }

    @Test
    void changesWaitWhileTheBrokerIsAwayAndAreToldInOrderOnceItIsBack() {
        var away = new CountDownLatch(1);
        outbox.register("r-mute", outbox.push());
        outbox.push()
                .answer(
                        "r-mute",
                        message -> Mono.fromCallable(() -> {
                                    away.await();
                                    return (SendOutcome) new SendOutcome.Sent(false);
                                })
                                .subscribeOn(Schedulers.boundedElastic()));
        UUID notificationId =
                EventIds.notification(outbox.raiseUrgent("r-mute", NOON).getResultId());
        Await.until(() -> assertThat(outbox.push().messagesTo("r-mute")).hasSize(1));
        Await.until(() -> assertThat(outbox.told("r-mute")).containsExactly("PENDING"));
        String notification = "/api/v1/runners/r-mute/notifications/" + notificationId;
        outbox.service().broker().stop();
        try {
            away.countDown();
            Await.until(() -> assertThat(outbox.notifications("r-mute")).contains("\"state\":\"SENT\",\"createdAt\""));
            assertThat(outbox.service().post(notification + "/opened").statusCode())
                    .isEqualTo(200);
            assertThat(outbox.service().post(notification + "/acknowledgement").body())
                    .contains("ACKNOWLEDGED");
            assertThat(changesWaiting()).isEqualTo(3);
        } finally {
            outbox.service().broker().start();
        }
        Await.until(
                PATIENCE,
                () -> assertThat(outbox.told("r-mute"))
                        .containsExactly("PENDING", "SENT fake-push", "OPENED", "ACKNOWLEDGED"));
        Await.until(() -> assertThat(changesWaiting()).isZero());
    }

    @Test
    void theDatabaseEndsATransactionThatNobodyGoesOnWith() {
        var client = outbox.service().application().getBean(DatabaseClient.class);
        for (String setting : List.of("idle_in_transaction_session_timeout", "statement_timeout", "lock_timeout")) {
            assertThat(client.sql("select setting::int from pg_settings where name = :name")
                            .bind("name", setting)
                            .mapValue(Integer.class)
                            .one()
                            .block())
                    .as(setting)
                    .isBetween(1, 90_000);
        }
    }

    /** Raises flags of ever new runners, from this number on, until then; the number of the next. */
    private int publishFlags(int from, Instant until) {
        int next = from;
        for (; Instant.now().isBefore(until); next++) {
            String runner = runner(next);
            // Not urgent ones, which would climb when another test leaps ahead.
            var result = Events.result(runner, NOON, Level.SEE_DOCTOR, List.of(Events.doctorFlag("recurrent")))
                    .build();
            outbox.service().publish(Topics.RED_FLAG_ALERTS, runner, Events.alertOf(result));
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return next;
    }

    private int changesWaiting() {
        return Integer.parseInt(outbox.service()
                .postgres()
                .texts("select count(*) from notification_change")
                .get(0));
    }

    private static String runner(int number) {
        return "r-long-" + number;
    }
}
