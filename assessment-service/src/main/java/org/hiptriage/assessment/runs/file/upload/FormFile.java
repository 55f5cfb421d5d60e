package org.hiptriage.assessment.runs.file.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpInputMessage;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;

/** The one file of a form, as browsers send it; nothing is written to disk. */
final class FormFile {
    private static final ResolvableType EVENTS = ResolvableType.forClass(PartEvent.class);
    private static final int MAX_PARTS = 16;

    private FormFile() {}

    /** Whether the body is a form with files in it. */
    static boolean isForm(HttpHeaders headers) {
        return MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(headers.getContentType());
    }

    /** The bytes of the file, or a {@link ProblemException} with 400 where there is not exactly one. */
    static byte[] of(HttpHeaders headers, byte[] body) {
        List<byte[]> files = new ArrayList<>();
        try {
            // All of it is in memory, so nothing is waited for.
            events(headers, body)
                    .windowUntil(PartEvent::isLast)
                    .concatMap(part -> part.collectList())
                    .filter(part -> !part.isEmpty() && part.get(0) instanceof FilePartEvent)
                    .doOnNext(part -> files.add(bytes(part)))
                    .blockLast();
        } catch (CodecException | DataBufferLimitException | ServerWebInputException e) {
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

    private static byte[] bytes(List<PartEvent> part) {
        int length = part.stream()
                .mapToInt(event -> event.content().readableByteCount())
                .sum();
        var bytes = new byte[length];
        int at = 0;
        for (PartEvent event : part) {
            int count = event.content().readableByteCount();
            event.content().read(bytes, at, count);
            at += count;
        }
        return bytes;
    }

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
