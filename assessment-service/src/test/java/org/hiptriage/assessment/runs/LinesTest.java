package org.hiptriage.assessment.runs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

class LinesTest {
    private static final String TOO_LONG = "too long";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000})
    void linesAreTheSameHoweverTheBodyComes(int piece) {
        assertThat(lines("one\n\n  \r\ntwo\r\néé\nthree", 100, piece)).containsExactly("one", "two\r", "éé", "three");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 1_000})
    void aLineBeyondTheLimitIsMissingAndTheNextOneIsThere(int piece) {
        assertThat(lines("12345\n123456\n" + "x".repeat(900) + "\n1\n       \n", 5, piece))
                .containsExactly("12345", TOO_LONG, TOO_LONG, "1", TOO_LONG);
    }

    @Test
    void aBodyWithoutLinesHasNone() {
        assertThat(lines("", 5, 1)).isEmpty();
        assertThat(lines("\n\n", 5, 1)).isEmpty();
    }

    private static List<String> lines(String body, int maxBytes, int piece) {
        byte[] bytes = body.getBytes(UTF_8);
        Flux<DataBuffer> pieces = Flux.fromStream(IntStream.iterate(0, at -> at < bytes.length, at -> at + piece)
                .mapToObj(at -> Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + piece)))
                .map(DefaultDataBufferFactory.sharedInstance::wrap));
        return Lines.of(pieces, maxBytes)
                .map(line -> line.map(text -> new String(text, UTF_8)).orElse(TOO_LONG))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
