package org.hiptriage.assessment.runs.file.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpInputMessage;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import reactor.core.publisher.Flux;

/** The one file of a form, as browsers send it; nothing is written to disk. */
final class FormFile {
    private static final ResolvableType EVENTS = ResolvableType.forClass(PartEvent.class);
    private static final int MAX_PARTS = 16;

    /** A form that is cut off ends its part and itself with the same error; the second would be logged as one of ours. */
    private static final String DROPPED = "reactor.onErrorDropped.local";

    private FormFile() {}

    /** Whether the body is a form with files in it. */
    static boolean isForm(HttpHeaders headers) {
        return MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(headers.getContentType());
    }

    /** The bytes of the file, or a {@link ProblemException} with 400 where there is not exactly one. */
    static byte[] of(HttpHeaders headers, byte[] body) {
        List<byte[]> files;
        try {
            // All of it is in memory, so nothing is waited for.
            files = files(Objects.requireNonNull(events(headers, body)
                    .collectList()
                    .contextWrite(context -> context.put(DROPPED, (Consumer<Throwable>) FormFile::ignore))
                    .block()));
        } catch (RuntimeException e) {
            // Of many kinds: the reader lets through what its parsers of headers throw, bounds of texts included.
            throw problem("The form cannot be read: it must be complete, with the boundary that Content-Type names.");
        }
        if (files.size() != 1) {
            throw problem("The form must have exactly one part with a file name: send one file at a time.");
        }
        return files.get(0);
    }

    private static Flux<PartEvent> events(HttpHeaders headers, byte[] body) {
        var reader = new PartEventHttpMessageReader();
        reader.setMaxParts(MAX_PARTS);
        return reader.read(EVENTS, new InMemory(headers, DefaultDataBufferFactory.sharedInstance.wrap(body)), Map.of());
    }

    private static List<byte[]> files(List<PartEvent> events) {
        List<byte[]> files = new ArrayList<>();
        List<DataBuffer> file = new ArrayList<>();
        for (PartEvent event : events) {
            if (event instanceof FilePartEvent) {
                file.add(event.content());
                if (event.isLast()) {
                    files.add(joined(file));
                    file.clear();
                }
            }
        }
        return files;
    }

    private static byte[] joined(List<DataBuffer> pieces) {
        var whole =
                new byte[pieces.stream().mapToInt(DataBuffer::readableByteCount).sum()];
        int at = 0;
        for (DataBuffer piece : pieces) {
            int count = piece.readableByteCount();
            piece.read(whole, at, count);
            at += count;
        }
        return whole;
    }

    private static void ignore(Throwable repeated) {}

    private static ProblemException problem(String detail) {
        return new ProblemException(Problem.of(400, "Form not readable", detail + " Nothing was published."));
    }

    private record InMemory(HttpHeaders headers, DataBuffer body) implements ReactiveHttpInputMessage {
        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.just(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
