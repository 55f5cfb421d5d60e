package org.hiptriage.replay.recording;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.hiptriage.schemas.topics.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic.
 *
 * @param topic the topic
 * @param offset where it stands in its partition
 * @param sentAt the record's own time
 * @param key as it came
 * @param value as it came
 * @param id the id of its event by its headers; empty where they do not say
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
public record Taped(
        Topic<?> topic,
        long offset,
        Instant sentAt,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Optional<String> id) {

    /** Whether it is about this runner, as far as its key tells. */
    public boolean isOf(String runnerId) {
        return key != null && runnerId.equals(new String(key, StandardCharsets.UTF_8));
    }
}
