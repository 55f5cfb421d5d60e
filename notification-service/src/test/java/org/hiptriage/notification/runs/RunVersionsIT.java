package org.hiptriage.notification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.notification.database.Transactions;
import org.hiptriage.notification.runs.rule.Recording;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.Runs;
import org.junit.jupiter.api.Test;

/** Which version of a recording counts, and for how long it is kept, straight at the table. */
class RunVersionsIT {
    private static final long SEED = 20_261_125;

    private final NotificationStack stack = NotificationStack.shared();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final RunEventsListener listener = stack.application().getBean(RunEventsListener.class);
    private final RunRecordings recordings = stack.application().getBean(RunRecordings.class);
    private final Transactions transactions = stack.application().getBean(Transactions.class);

    @Test
    void theLatestModificationCountsThenTheLatestReceiptThenTheGreaterEventId() {
        RunRecorded first =
                Runs.run("r-version", now.minus(Duration.ofDays(1)), 1000).build();
        RunRecorded receivedLater = version(first, 2000)
                .setReceivedAt(first.getReceivedAt().plusMillis(1))
                .setEventId(UUID.fromString("7" + first.getEventId().toString().substring(1)))
                .build();
        RunRecorded greaterId = version(receivedLater, 3000)
                // Above 8 in its first digit: as numbers with a sign such ids would be the smallest.
                .setEventId(UUID.fromString(
                        "f" + receivedLater.getEventId().toString().substring(1)))
                .build();
        RunRecorded modified =
                version(first, 4000).setModifiedAt(now.minusMillis(2)).build();
        RunRecorded modifiedLater =
                version(first, 5000).setModifiedAt(now.minusMillis(1)).build();

        double expected = 1000;
        for (RunRecorded next : List.of(first, receivedLater, greaterId, modified, modifiedLater)) {
            take(List.of(next));
            assertThat(distances("r-version")).containsExactly(expected);
            take(List.of(first, next));
            expected += 1000;
        }
    }

    @Test
    void everyOrderOfCorrectionsDeletionsAndRepeatsEndsAsThePlainModelDoes() {
        var random = new Random(SEED);
        for (int round = 0; round < 60; round++) {
            List<RunRecorded> told = story("r-orders-" + round, random);
            Map<UUID, Double> expected = plainModel(told);
            for (int order = 0; order < 4; order++) {
                String runner = "r-orders-" + round + "-" + order;
                List<RunRecorded> events = new ArrayList<>();
                told.forEach(event -> events.add(
                        RunRecorded.newBuilder(event).setRunnerId(runner).build()));
                events.addAll(events.subList(0, random.nextInt(events.size())));
                Collections.shuffle(events, random);
                while (!events.isEmpty()) {
                    List<RunRecorded> poll = events.subList(0, 1 + random.nextInt(events.size()));
                    take(List.copyOf(poll));
                    poll.clear();
                }
                assertThat(kept(runner)).as("seed %d, round %d", SEED, round).isEqualTo(expected);
            }
        }
    }

    @Test
    void whatIsOlderThanItsTopicKeepsItIsRemovedInBoundedSteps() {
        Instant bound = now.minus(Duration.ofDays(400));
        take(List.of(
                Runs.run("r-old", bound.minusMillis(1), 1000).build(),
                Runs.run("r-old", bound.minusSeconds(60), 2000).setDeleted(true).build(),
                Runs.run("r-old", bound.plusMillis(1), 3000).build()));
        List<RunRecorded> many = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            many.add(
                    Runs.run("r-old", bound.minusSeconds(600L * i + 3600), 1000).build());
        }
        take(many);

        assertThat(recordings.remove(bound, 500).block()).isEqualTo(500);
        assertThat(stack.application().getBean(RunsCleanUp.class).cleanUp(now).block())
                .isEqualTo(702);
        assertThat(stack.postgres().texts("select distance_meters::text from run_recording where runner_id = 'r-old'"))
                .containsExactly("3000");
    }

    private List<RunRecorded> story(String runner, Random random) {
        List<RunRecorded> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            RunRecorded run =
                    Runs.run(runner, now.minus(Duration.ofDays(i + 1)), 1000).build();
            for (int version = 0; version < 6; version++) {
                told.add(version(run, 1000 + random.nextInt(9000))
                        .setModifiedAt(random.nextInt(3) == 0 ? null : now.minusSeconds(random.nextInt(3)))
                        .setReceivedAt(now.plusSeconds(random.nextInt(3)))
                        .setDeleted(random.nextInt(4) == 0)
                        .build());
            }
        }
        return told;
    }

    /** The distance of each run by its version that counts; not of runs that are deleted. */
    private static Map<UUID, Double> plainModel(List<RunRecorded> told) {
        Map<UUID, RunRecorded> counting = new HashMap<>();
        told.stream()
                .sorted(Comparator.<RunRecorded, Instant>comparing(
                                event -> Objects.requireNonNullElse(event.getModifiedAt(), Instant.EPOCH))
                        .thenComparing(RunRecorded::getReceivedAt)
                        .thenComparing(event -> event.getEventId().toString()))
                .forEach(event -> counting.put(event.getRunId(), event));
        Map<UUID, Double> distances = new HashMap<>();
        counting.forEach((runId, event) -> {
            if (!event.getDeleted()) {
                distances.put(runId, event.getDistanceMeters());
            }
        });
        return distances;
    }

    private static RunRecorded.Builder version(RunRecorded run, double meters) {
        return RunRecorded.newBuilder(run).setEventId(UUID.randomUUID()).setDistanceMeters(meters);
    }

    private void take(List<RunRecorded> poll) {
        transactions
                .of(connection -> listener.take(connection, poll).thenReturn(true))
                .block();
    }

    private List<Double> distances(String runner) {
        return List.copyOf(kept(runner).values());
    }

    private Map<UUID, Double> kept(String runner) {
        Map<UUID, Double> kept = new HashMap<>();
        List<Recording> found =
                recordings.since(runner, Instant.EPOCH).collectList().block();
        Objects.requireNonNull(found)
                .forEach(recording ->
                        kept.put(recording.runId(), recording.distanceMeters().orElseThrow()));
        return kept;
    }
}
