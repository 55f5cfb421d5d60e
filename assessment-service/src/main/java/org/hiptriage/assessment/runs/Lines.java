package org.hiptriage.assessment.runs;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Splits a body into its lines as it comes; holds no more than one line of bounded length. */
final class Lines {
    private final int maxBytes;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean tooLong;

    private Lines(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The lines that are not blank, the last with or without a line feed after it; nothing in place of one that is too long. */
    static Flux<Optional<byte[]>> of(Flux<DataBuffer> body, int maxBytes) {
        return Flux.defer(() -> {
            var lines = new Lines(maxBytes);
            return body.concatMapIterable(lines::endedIn, 1)
                    .concatWith(Mono.fromCallable(lines::ended).flatMapIterable(rest -> rest))
                    .doOnDiscard(DataBuffer.class, DataBufferUtils::release);
        });
    }

    private List<Optional<byte[]>> endedIn(DataBuffer buffer) {
        var piece = new byte[buffer.readableByteCount()];
        buffer.read(piece);
        DataBufferUtils.release(buffer);
        List<Optional<byte[]>> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < piece.length; at++) {
            if (piece[at] == '\n') {
                append(piece, start, at);
                lines.addAll(ended());
                start = at + 1;
            }
        }
        append(piece, start, piece.length);
        return lines;
    }

    private void append(byte[] piece, int start, int end) {
        int room = maxBytes - begun.size();
        tooLong |= end - start > room;
        begun.write(piece, start, Math.min(end - start, room));
    }

    private List<Optional<byte[]>> ended() {
        byte[] line = begun.toByteArray();
        boolean whole = !tooLong;
        begun.reset();
        tooLong = false;
        return whole && isBlank(line) ? List.of() : List.of(Optional.of(line).filter(any -> whole));
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
