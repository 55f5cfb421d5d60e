package org.hiptriage.replay.recording;

import java.util.Map;
import java.util.TreeMap;

/** What was read, by what became of it. For one thread. */
public final class Counts {
    private final Map<String, Long> read = new TreeMap<>();
    private final Map<String, Long> unusable = new TreeMap<>();
    private long repeats;
    private long erased;

    void read(String topic) {
        read.merge(topic, 1L, Long::sum);
    }

    void unusable(String topic) {
        unusable.merge(topic, 1L, Long::sum);
    }

    void repeat() {
        repeats++;
    }

    void passedOver() {
        erased++;
    }

    /** These and those of another part. */
    public void add(Counts other) {
        other.read.forEach((topic, count) -> read.merge(topic, count, Long::sum));
        other.unusable.forEach((topic, count) -> unusable.merge(topic, count, Long::sum));
        repeats += other.repeats;
        erased += other.erased;
    }

    /** Records that were read, by topic. */
    public Map<String, Long> read() {
        return Map.copyOf(read);
    }

    /** Records that the stream could not use either and made dead letters of, by topic. */
    public Map<String, Long> unusable() {
        return Map.copyOf(unusable);
    }

    /** Records that repeat what was known, or are too old to count. */
    public long repeats() {
        return repeats;
    }

    /** Records that were passed over because their runner asked to be forgotten. */
    public long erased() {
        return erased;
    }
}
