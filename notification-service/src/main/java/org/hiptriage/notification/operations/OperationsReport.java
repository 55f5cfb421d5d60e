package org.hiptriage.notification.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the system does.
 *
 * @param asOf when it was looked at
 * @param topics in the order in which the data moves, dead-letter topics last
 * @param channels what goes to runners, platforms and people
 * @param openAlerts how many wait on the board
 * @param knowledge the packs of the newest result
 */
record OperationsReport(
        Instant asOf,
        List<TopicReport> topics,
        List<ChannelReport> channels,
        long openAlerts,
        List<KnowledgeReport> knowledge) {
    OperationsReport {
        topics = List.copyOf(topics);
        channels = List.copyOf(channels);
        knowledge = List.copyOf(knowledge);
    }

    /**
     * One topic.
     *
     * @param topic its name
     * @param records how many it ever got; where they come in transactions, their markers too
     * @param perSecond how many it got each second since it was looked at last; absent at first
     * @param readers who reads it, and how many records they have not read
     * @param deadLetters whether it holds what could not be used
     */
    record TopicReport(
            String topic, long records, Optional<Double> perSecond, List<Reader> readers, boolean deadLetters) {
        TopicReport {
            readers = List.copyOf(readers);
        }
    }

    /**
     * A group of consumers.
     *
     * @param group its id
     * @param lag records that it has not read
     */
    record Reader(String group, long lag) {}

    /**
     * One channel of the outbox.
     *
     * @param channel its code
     * @param waiting messages that are not sent yet
     * @param oldestDueSeconds for how long the oldest of them is due; absent where none is
     * @param sentInDay messages that were sent within the last 24 hours
     * @param failedInDay messages that were given up within the last 24 hours
     * @param lastReason why the newest attempt that failed did; absent where none did
     */
    record ChannelReport(
            String channel,
            long waiting,
            Optional<Double> oldestDueSeconds,
            long sentInDay,
            long failedInDay,
            Optional<String> lastReason) {}

    /**
     * A knowledge pack.
     *
     * @param pack its name
     * @param version year.month.revision
     * @param sha256 of its bytes
     */
    record KnowledgeReport(String pack, String version, String sha256) {}
}
