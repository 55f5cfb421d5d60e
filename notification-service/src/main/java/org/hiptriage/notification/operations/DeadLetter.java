package org.hiptriage.notification.operations;

import java.time.Instant;
import java.util.Optional;

/**
 * A record that could not be used, without what is in it.
 *
 * @param topic the dead-letter topic
 * @param partition its partition
 * @param offset its place there
 * @param at when it was put there
 * @param reason a code
 * @param detail what is wrong with which field; never a value
 * @param originalTopic where it was read
 * @param originalPartition its partition there
 * @param originalOffset its place there
 * @param bytes how large it is
 * @param redeliveredAt when somebody sent it again; absent where nobody did
 * @param redeliveredBy who, as they typed it
 */
record DeadLetter(
        String topic,
        int partition,
        long offset,
        Instant at,
        Optional<String> reason,
        Optional<String> detail,
        Optional<String> originalTopic,
        Optional<String> originalPartition,
        Optional<String> originalOffset,
        int bytes,
        Optional<Instant> redeliveredAt,
        Optional<String> redeliveredBy) {
    /** The same with who sent it again. */
    DeadLetter redelivered(Redelivery redelivery) {
        return new DeadLetter(
                topic,
                partition,
                offset,
                at,
                reason,
                detail,
                originalTopic,
                originalPartition,
                originalOffset,
                bytes,
                Optional.of(redelivery.at()),
                Optional.of(redelivery.by()));
    }

    Place place() {
        return new Place(topic, partition, offset);
    }

    /**
     * Where a dead letter is.
     *
     * @param topic the dead-letter topic
     * @param partition its partition
     * @param offset its place there
     */
    record Place(String topic, int partition, long offset) {}

    /**
     * Who sent a dead letter again.
     *
     * @param by who, as they typed it
     * @param at when
     */
    record Redelivery(String by, Instant at) {}
}
