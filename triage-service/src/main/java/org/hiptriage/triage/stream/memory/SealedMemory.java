package org.hiptriage.triage.stream.memory;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.hiptriage.schemas.sealing.ForgottenRecordException;
import org.hiptriage.schemas.sealing.Seal;
import org.hiptriage.schemas.sealing.SealedBytes;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.serde.SealedRecordException;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** A memory of which only the mark of an erasure can be read without the runner's key. */
public final class SealedMemory {
    /** Where it is bound to: it opens in no topic. */
    private static final String PLACE = "runner-history";

    private static final EventSerde<RunnerHistory> MEMORY = EventSerde.of(RunnerHistory.class);

    private SealedMemory() {}

    /**
     * The memory as it was before it was closed.
     *
     * @throws SealedRecordException where it is closed and nothing is set to open it
     */
    public static RunnerHistory open(RunnerHistory kept, Optional<Seal> seal) {
        ByteBuffer closed = kept.getSealed();
        if (closed == null) {
            return kept;
        }
        byte[] bytes = new byte[closed.remaining()];
        closed.duplicate().get(bytes);
        try {
            return MEMORY.read(seal.orElseThrow(SealedRecordException::new).open(PLACE, SealedBytes.read(bytes)));
        } catch (ForgottenRecordException e) {
            return mark(kept).build();
        }
    }

    static RunnerHistory close(String runnerId, RunnerHistory history, Seal seal) {
        Instant since = Optional.ofNullable(history.getErasedAt()).orElse(Instant.EPOCH);
        return mark(history)
                .setSealed(ByteBuffer.wrap(seal.keep(PLACE, runnerId, since, MEMORY.write(history))))
                .build();
    }

    private static RunnerHistory.Builder mark(RunnerHistory history) {
        return RunnerHistory.newBuilder().setErasedAt(history.getErasedAt());
    }
}
