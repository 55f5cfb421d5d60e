package org.hiptriage.assessment.runs.file.upload;

import java.util.ArrayDeque;
import java.util.Queue;
import org.hiptriage.assessment.http.BoundedBody;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/** Reads the file of a request, as the body or in a form, within its own limit and within the memory that there is for all. */
@Component
public class FileBody {
    /** What a form puts around its file. */
    private static final DataSize ENVELOPE = DataSize.ofKilobytes(16);

    private final BoundedBody body;
    private final RunFileSettings settings;

    FileBody(BoundedBody body, RunFileSettings settings) {
        this.body = body;
        this.settings = settings;
    }

    /** The whole body; or a {@link ProblemException} with 408, 413, 415 or 503. */
    public Mono<byte[]> read(ServerHttpRequest request, FileMemory.Room room) {
        DataSize limit = isForm(request)
                ? DataSize.ofBytes(settings.maxSize().toBytes() + ENVELOPE.toBytes())
                : settings.maxSize();
        return body.pieces(request, limit, settings.uploadTimeout())
                .<Queue<byte[]>>collect(ArrayDeque::new, (pieces, piece) -> append(pieces, piece, room))
                .map(FileBody::joined);
    }

    /** The file of the body that was read; or a {@link ProblemException} with 400 or 413. Not for the event loop. */
    public byte[] file(ServerHttpRequest request, byte[] whole) {
        byte[] file = isForm(request) ? FormFile.of(request.getHeaders(), whole) : whole;
        if (file.length > settings.maxSize().toBytes()) {
            throw new ProblemException(Problem.of(
                    413,
                    "Too large",
                    "The file may have at most " + settings.maxSize().toBytes() + " bytes."));
        }
        return file;
    }

    private static boolean isForm(ServerHttpRequest request) {
        return FormFile.isForm(request.getHeaders());
    }

    private static void append(Queue<byte[]> pieces, DataBuffer piece, FileMemory.Room room) {
        try {
            // Twice, for the pieces are copied into one.
            room.grow(2L * piece.readableByteCount());
            var bytes = new byte[piece.readableByteCount()];
            piece.read(bytes);
            pieces.add(bytes);
        } finally {
            DataBufferUtils.release(piece);
        }
    }

    private static byte[] joined(Queue<byte[]> pieces) {
        var whole = new byte[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int at = 0;
        while (!pieces.isEmpty()) {
            byte[] piece = pieces.remove();
            System.arraycopy(piece, 0, whole, at, piece.length);
            at += piece.length;
        }
        return whole;
    }
}
