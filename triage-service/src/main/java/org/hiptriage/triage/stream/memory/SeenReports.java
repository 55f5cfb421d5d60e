package org.hiptriage.triage.stream.memory;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.triage.stream.event.ShortDigest;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.hiptriage.triage.stream.state.SeenReport;

/** The reports that were triaged, packed: looking one up reads no more than it has to. */
final class SeenReports {
    static final int MOST = 256;

    private static final int ID_BYTES = 16;
    private static final int ENTRY_BYTES = ID_BYTES + ShortDigest.BYTES;

    private SeenReports() {}

    /** The digest of the report that had this id; empty where none is remembered. */
    static Optional<ByteBuffer> digestOf(UUID assessmentId, RunnerHistory history) {
        ByteBuffer packed = of(history);
        while (packed.remaining() >= ENTRY_BYTES) {
            var id = new UUID(packed.getLong(), packed.getLong());
            if (id.equals(assessmentId)) {
                return Optional.of(packed.slice(packed.position(), ShortDigest.BYTES));
            }
            packed.position(packed.position() + ShortDigest.BYTES);
        }
        return Optional.empty();
    }

    /** These and one more, the oldest forgotten where there are too many. */
    static ByteBuffer with(RunnerHistory history, UUID assessmentId, ByteBuffer digest) {
        ByteBuffer packed = of(history);
        int tooMany = Math.max(0, packed.remaining() / ENTRY_BYTES - (MOST - 1));
        packed.position(packed.position() + tooMany * ENTRY_BYTES);
        ByteBuffer longer = ByteBuffer.allocate(packed.remaining() + ENTRY_BYTES);
        longer.put(packed);
        put(longer, assessmentId, digest);
        return longer.flip();
    }

    /** Those of a record of an earlier version stand in a list. */
    static ByteBuffer of(RunnerHistory history) {
        List<SeenReport> unpacked = history.getSeen();
        if (unpacked.isEmpty()) {
            return history.getSeenReports().duplicate();
        }
        ByteBuffer packed = ByteBuffer.allocate(unpacked.size() * ENTRY_BYTES);
        unpacked.forEach(seen -> put(packed, seen.getAssessmentId(), seen.getDigest()));
        return packed.flip();
    }

    private static void put(ByteBuffer packed, UUID assessmentId, ByteBuffer digest) {
        packed.putLong(assessmentId.getMostSignificantBits());
        packed.putLong(assessmentId.getLeastSignificantBits());
        packed.put(digest.duplicate());
    }
}
