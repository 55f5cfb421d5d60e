package org.hiptriage.replay.recording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Partitions of one number of several topics, in the order in which the stream takes them: of what comes next in each, that
 * with the earliest time.
 */
public final class Tapes implements AutoCloseable {
    private final List<Tape> tapes;

    Tapes(List<Tape> tapes) {
        this.tapes = tapes;
    }

    /** How many records there are to come at most. */
    public long length() {
        return tapes.stream().mapToLong(Tape::length).sum();
    }

    /** Whether some of what once stood there is no longer kept. */
    public boolean isCut() {
        return tapes.stream().anyMatch(Tape::isCut);
    }

    /** The next record; empty at the end of all. */
    public Optional<Taped> next() {
        Optional<Tape> earliest = Optional.empty();
        Instant time = Instant.MAX;
        for (Tape tape : tapes) {
            Optional<Instant> next = tape.peek().map(Taped::sentAt);
            if (next.isPresent() && next.get().isBefore(time)) {
                time = next.get();
                earliest = Optional.of(tape);
            }
        }
        return earliest.map(Tape::next);
    }

    @Override
    public void close() {
        Tape.close(tapes);
    }
}
