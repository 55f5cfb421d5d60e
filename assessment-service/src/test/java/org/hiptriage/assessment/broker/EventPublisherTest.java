package org.hiptriage.assessment.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class EventPublisherTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final EventPublisher publisher = publisher(true);

    @Test
    void completesOnlyWhenTheBrokerAcknowledged() {
        var waiting = publisher.publish(event()).toFuture();
        awaitSent(1);

        assertThat(waiting).isNotDone();
        assertThat(broker.completeNext()).isTrue();
        assertThat(waiting).succeedsWithin(PATIENCE);
        assertThat(broker.history().get(0).key()).isEqualTo("r-1");
    }

    @Test
    void aBrokerThatDoesNotAcknowledgeIsToldApart() {
        var waiting = publisher.publish(event()).toFuture();
        awaitSent(1);

        assertThat(broker.errorNext(new TimeoutException("30 ms has passed"))).isTrue();

        assertThat(waiting)
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .withCauseInstanceOf(NotAcknowledgedException.class)
                .withMessageContaining("TimeoutException");
    }

    @Test
    void aCallerThatLeavesDoesNotTakeTheEventAway() {
        publisher.publish(event()).subscribe().dispose();

        awaitSent(1);
        assertThat(broker.completeNext()).isTrue();
    }

    @Test
    void nothingIsSentBeforeTheBrokerWasReached() {
        Mono<Void> refused = publisher(false).publish(event());

        assertThatExceptionOfType(NotAcknowledgedException.class).isThrownBy(() -> refused.block(PATIENCE));
        assertThat(broker.history()).isEmpty();
    }

    @Test
    void eventsThatWereSentTogetherAreAcknowledgedWithTheLastOfThem() {
        var waiting = publisher.publishAll(List.of(event(), event())).toFuture();
        awaitSent(2);

        assertThat(broker.completeNext()).isTrue();
        assertThat(waiting).isNotDone();
        assertThat(broker.completeNext()).isTrue();
        assertThat(waiting).succeedsWithin(PATIENCE);
        assertThat(publisher.publishAll(List.<OutgoingEvent<RunRecorded>>of()).toFuture())
                .succeedsWithin(PATIENCE);
    }

    @Test
    void oneOfManyThatFailsEndsThemAtOnce() {
        var waiting = publisher.publishAll(List.of(event(), event())).toFuture();
        awaitSent(2);

        assertThat(broker.errorNext(new TimeoutException("30 ms has passed"))).isTrue();

        assertThat(waiting)
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .withCauseInstanceOf(NotAcknowledgedException.class);
    }

    @Test
    void manyThatWaitForTheBrokerDoNotKeepASingleOneWaiting() {
        for (int batch = 0; batch < 5; batch++) {
            publisher.publishAll(List.of(event(), event())).subscribe();
        }
        // Two batches are under way, three wait for them.
        awaitSent(4);

        publisher.publish(event()).subscribe();

        awaitSent(5);
        assertThat(broker.history()).hasSize(5);
    }

    @Test
    void afterTheStopNothingIsAccepted() throws Exception {
        publisher.close();

        assertThat(broker.closed()).isTrue();
        assertThatExceptionOfType(NotAcknowledgedException.class)
                .isThrownBy(() -> publisher.publish(event()).block(PATIENCE));
    }

    private EventPublisher publisher(boolean reached) {
        return new EventPublisher(broker, () -> reached, new PublishingSettings(Duration.ofSeconds(1), 10));
    }

    private void awaitSent(int count) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (broker.history().size() < count) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static OutgoingEvent<RunRecorded> event() {
        var at = Instant.parse("2026-11-20T06:30:00Z");
        var id = new UUID(0, 1);
        RunRecorded run = RunRecorded.newBuilder()
                .setEventId(id)
                .setOccurredAt(at)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(at)
                .setSource("/test")
                .setRunId(id)
                .setRunnerId("r-1")
                .setStartedAt(at)
                .setDurationSeconds(60)
                .setSport("running")
                .setManual(true)
                .build();
        return new OutgoingEvent<>(
                Topics.RUN_EVENTS, EventSerde.of(RunRecorded.class), "r-1", id, "/test", at, "00-1-1-01", run);
    }
}
