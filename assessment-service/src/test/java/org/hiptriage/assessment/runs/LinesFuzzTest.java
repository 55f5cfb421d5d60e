package org.hiptriage.assessment.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/** A body has the same lines in whatever pieces it comes, and none of them is longer than it may be. */
class LinesFuzzTest {
    private static final int MAX_BYTES = 64;
    private static final String TOO_LONG = "too long";

    /** The first byte says how long the pieces are. */
    @FuzzTest
    void pieces(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] body = Arrays.copyOfRange(input, 1, input.length);
        List<String> whole = lines(body, Math.max(1, body.length));
        assertThat(lines(body, 1 + (input[0] & 0x1F))).isEqualTo(whole);
        assertThat(whole).allMatch(line -> line.length() <= MAX_BYTES && !line.contains("\n"));
    }

    private static List<String> lines(byte[] body, int bytes) {
        List<DataBuffer> pieces = new ArrayList<>();
        for (int at = 0; at < body.length; at += bytes) {
            pieces.add(DefaultDataBufferFactory.sharedInstance.wrap(
                    Arrays.copyOfRange(body, at, Math.min(body.length, at + bytes))));
        }
        return Lines.of(Flux.fromIterable(pieces), MAX_BYTES)
                .map(line -> line.map(read -> new String(read, StandardCharsets.ISO_8859_1))
                        .orElse(TOO_LONG))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
