package org.hiptriage.schemas.headers;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.hiptriage.schemas.tracing.Tracing;

/** Whatever stands in the trace header, there is a valid one after it: a caller's that is valid goes on. */
class HeadersFuzzTest {
    @FuzzTest
    void traceParent(byte[] value) {
        var headers = new RecordHeaders().add(EventHeaders.TRACE_PARENT, value);
        Optional<String> given = EventHeaders.traceParentOf(headers);
        String next = TraceParent.continuing(given);
        assertThat(next).matches(TraceParent::isValid);
        String text = new String(value, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (TraceParent.isValid(text)) {
            assertThat(next).startsWith(text.substring(0, 36)).endsWith(text.substring(52));
        }
        try (var step = Tracing.off().step("fuzz", Tracing.Kind.CONSUMER, given, Instant.EPOCH)) {
            assertThat(step.traceParent()).matches(TraceParent::isValid);
        }
    }
}
