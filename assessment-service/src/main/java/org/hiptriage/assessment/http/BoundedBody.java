package org.hiptriage.assessment.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.hiptriage.schemas.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the body of a request, never more of it than the limit. */
@Component
public class BoundedBody {
    private final BodySettings settings;

    BoundedBody(BodySettings settings) {
        this.settings = settings;
    }

    /** The whole body, empty where there is none; or a {@link ProblemException} with 408, 413 or 415. */
    public Mono<byte[]> read(ServerHttpRequest request) {
        return read(request, settings.maxSize(), settings.timeout());
    }

    /** The whole body within these limits in place of the usual ones. */
    public Mono<byte[]> read(ServerHttpRequest request, DataSize maxSize, Duration timeout) {
        return DataBufferUtils.join(stream(request, maxSize, timeout))
                .map(BoundedBody::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(ProblemException.class, e -> e.adding("Nothing was accepted.", Map.of()));
    }

    /** JSON in UTF-8 piece by piece as it comes and is asked for, each piece to be released; ended by the same problems. */
    public Flux<DataBuffer> stream(ServerHttpRequest request, DataSize maxSize, Duration timeout) {
        return isOtherCharset(request.getHeaders().getContentType())
                ? Flux.error(new ProblemException(
                        Problem.of(415, "Media type not supported", "Send JSON in UTF-8: no other charset is read.")))
                : pieces(request, maxSize, timeout);
    }

    /** The same for a body that is not JSON: whatever charset it says it has. */
    public Flux<DataBuffer> pieces(ServerHttpRequest request, DataSize maxSize, Duration timeout) {
        HttpHeaders headers = request.getHeaders();
        if (isEncoded(headers)) {
            return Flux.error(encoded());
        }
        if (headers.getContentLength() > maxSize.toBytes()) {
            return Flux.error(tooLarge(maxSize));
        }
        return Flux.defer(() -> {
            var left = new AtomicLong(maxSize.toBytes());
            return request.getBody()
                    .doOnNext(piece -> take(piece, left, maxSize))
                    .takeUntilOther(Mono.delay(timeout).then(Mono.error(() -> tooSlow(timeout))));
        });
    }

    private static void take(DataBuffer piece, AtomicLong left, DataSize maxSize) {
        if (left.addAndGet(-piece.readableByteCount()) < 0) {
            DataBufferUtils.release(piece);
            throw tooLarge(maxSize);
        }
    }

    private static boolean isEncoded(HttpHeaders headers) {
        return headers.getOrEmpty(HttpHeaders.CONTENT_ENCODING).stream()
                .anyMatch(encoding -> !encoding.strip().equalsIgnoreCase("identity"));
    }

    private static boolean isOtherCharset(@Nullable MediaType type) {
        Optional<Charset> charset = Optional.ofNullable(type).map(MediaType::getCharset);
        return charset.filter(given -> !given.equals(StandardCharsets.UTF_8)).isPresent();
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ProblemException tooLarge(DataSize maxSize) {
        return new ProblemException(
                Problem.of(413, "Too large", "The body may have at most " + maxSize.toBytes() + " bytes."));
    }

    private static ProblemException tooSlow(Duration timeout) {
        return new ProblemException(
                Problem.of(408, "Too slow", "The body did not arrive within " + timeout.toMillis() + " ms."));
    }

    private static ProblemException encoded() {
        var problem = Problem.of(415, "Media type not supported", "Send the body as it is, without Content-Encoding.");
        return ProblemException.with(problem, HttpHeaders.ACCEPT_ENCODING, "identity");
    }
}
