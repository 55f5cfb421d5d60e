package org.hiptriage.triage.preview.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.hiptriage.schemas.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the body of a request, never holding more of it than the limit. */
@Component
public class BoundedBody {
    private final BodySettings settings;

    BoundedBody(BodySettings settings) {
        this.settings = settings;
    }

    /** The whole body, empty where there is none; or a {@link ProblemException} with 408, 413 or 415. */
    public Mono<byte[]> read(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        if (isEncoded(headers)) {
            return Mono.error(problem(415, "Send the body as it is, without Content-Encoding."));
        }
        if (isOtherCharset(headers.getContentType())) {
            return Mono.error(problem(415, "Send JSON in UTF-8: no other charset is read."));
        }
        if (headers.getContentLength() > settings.maxBytes()) {
            return Mono.error(tooLarge());
        }
        return DataBufferUtils.join(request.getBody(), settings.maxBytes())
                .map(BoundedBody::bytes)
                .defaultIfEmpty(new byte[0])
                .timeout(settings.timeout())
                .onErrorMap(DataBufferLimitException.class, e -> tooLarge())
                .onErrorMap(TimeoutException.class, e -> tooSlow());
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

    private ProblemException tooLarge() {
        return problem(413, "The body may have at most " + settings.maxBytes() + " bytes. Nothing was triaged.");
    }

    private ProblemException tooSlow() {
        return problem(
                408, "The body did not arrive within " + settings.timeout().toMillis() + " ms. Nothing was triaged.");
    }

    private static ProblemException problem(int status, String detail) {
        return new ProblemException(Problem.of(status, Problems.title(status), detail));
    }
}
