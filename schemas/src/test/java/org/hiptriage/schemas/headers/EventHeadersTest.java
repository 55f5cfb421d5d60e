package org.hiptriage.schemas.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EventHeadersTest {
    private static final String CALLER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void headers_are_cloud_events_in_binary_mode() {
        var id = new UUID(1, 2);
        var headers =
                EventHeaders.of(id, "org.hiptriage.events.X", "/x", Instant.parse("2026-11-20T06:30:00Z"), CALLER);
        Map<String, String> read = new TreeMap<>();
        headers.forEach(header -> read.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(read)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_id", id.toString(),
                        "ce_type", "org.hiptriage.events.X",
                        "ce_source", "/x",
                        "ce_time", "2026-11-20T06:30:00Z",
                        "ce_specversion", "1.0",
                        "content-type", "application/avro",
                        "traceparent", CALLER));
        assertThat(EventHeaders.traceParentOf(headers)).contains(CALLER);
    }

    @Test
    void a_trace_goes_on_in_a_new_span() {
        String continued = TraceParent.continuing(Optional.of(CALLER));
        assertThat(continued)
                .startsWith(CALLER.substring(0, 36))
                .endsWith("-01")
                .hasSameSizeAs(CALLER);
        assertThat(continued).isNotEqualTo(CALLER);
    }

    @Test
    void a_missing_or_broken_trace_starts_a_new_one() {
        assertThat(TraceParent.continuing(Optional.empty())).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(TraceParent.continuing(Optional.of("00-zz-\r\nx"))).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        String noTrace = "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01";
        assertThat(TraceParent.continuing(Optional.of(noTrace))).doesNotContain("0".repeat(32));
    }

    @Test
    void a_trace_header_without_a_value_is_as_if_it_were_not_there() {
        var headers = new RecordHeaders().add(EventHeaders.TRACE_PARENT, (byte[]) null);
        assertThat(EventHeaders.traceParentOf(headers)).isEmpty();
    }
}
