package org.hiptriage.assessment.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hiptriage.assessment.erasure.ErasureReceipt.Held;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;

/** Until when topics, which nobody can take a record out of, still hold what was in them. */
final class HeldTopics {
    /**
     * A broker deletes by segments, and one is as old as its newest record: by default it takes a segment seven days to be
     * closed.
     */
    private static final Duration SEGMENT = Duration.ofDays(7);

    private static final String SEALED =
            " What was sealed can be read by nobody once the keys are destroyed; what was published before sealing was set, or by others, is not.";

    private HeldTopics() {}

    /** Every topic and dead-letter topic of the contract, with what it may hold of a runner who asked at that moment. */
    static List<Held> since(Instant requestedAt, boolean isSealed) {
        return Topics.all().stream()
                .flatMap(topic -> Stream.concat(
                        Stream.of(held(topic.name(), content(topic, isSealed), requestedAt, topic.retention())),
                        topic.readers().stream()
                                .limit(1)
                                .map(reader -> held(
                                        topic.deadLetters(),
                                        "Records of " + topic.name() + " that could not be used, byte for byte."
                                                + (isSealed && topic.holdsHealthData() ? SEALED : ""),
                                        requestedAt,
                                        Topic.DEAD_LETTER_RETENTION))))
                .toList();
    }

    private static Held held(String topic, String what, Instant requestedAt, Duration retention) {
        return new Held(topic, what, requestedAt.plus(retention).plus(SEGMENT));
    }

    private static String content(Topic<?> topic, boolean isSealed) {
        return plain(topic) + (isSealed && topic.holdsHealthData() ? SEALED : "");
    }

    private static String plain(Topic<?> topic) {
        if (topic.equals(Topics.RUNNER_ERASURES)) {
            return "This request: the runnerId and when it was made.";
        }
        if (topic.equals(Topics.ERASURE_RECEIPTS)) {
            return "What was removed: the runnerId and how many records of which kind.";
        }
        if (topic.equals(Topics.NOTIFICATION_EVENTS)) {
            return "Which notifications there were and how they stood, without their words.";
        }
        return topic.value().getSimpleName() + " events that were published before.";
    }
}
