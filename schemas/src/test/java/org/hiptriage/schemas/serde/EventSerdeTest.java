package org.hiptriage.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.hiptriage.events.LoadWarningRaised;
import org.hiptriage.events.RunRecorded;
import org.junit.jupiter.api.Test;

class EventSerdeTest {
    private final EventSerde<LoadWarningRaised> serde = EventSerde.of(LoadWarningRaised.class);
    private final LoadWarningRaised event = LoadWarningRaised.newBuilder()
            .setEventId(new UUID(1, 1))
            .setOccurredAt(Instant.parse("2026-11-20T06:30:00Z"))
            .setOccurredAtOffsetSeconds(3600)
            .setReceivedAt(Instant.parse("2026-11-20T06:30:01Z"))
            .setSource("/triage-service")
            .setWarningId(new UUID(1, 1))
            .setRunnerId("r-1")
            .setRunId(new UUID(2, 2))
            .setDistanceMeters(12_400)
            .setLongestBeforeMeters(8_000)
            .setLongestBeforeOn(LocalDate.parse("2026-11-01"))
            .build();

    @Test
    void what_was_written_is_read_back() {
        assertThat(serde.read(serde.write(event))).isEqualTo(event);
    }

    @Test
    void the_bytes_are_those_of_avros_own_single_object_encoding() throws Exception {
        var avro = new BinaryMessageEncoder<LoadWarningRaised>(
                SpecificData.getForClass(LoadWarningRaised.class), LoadWarningRaised.SCHEMA$);
        var buffer = avro.encode(event);
        var expected = new byte[buffer.remaining()];
        buffer.get(expected);
        assertThat(serde.write(event)).isEqualTo(expected);
    }

    @Test
    void every_cut_and_every_left_over_byte_is_refused() {
        byte[] bytes = serde.write(event);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> serde.read(cut)).isInstanceOf(UnreadableEventException.class);
        }
        assertThatThrownBy(() -> serde.read(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void another_event_is_refused_by_its_fingerprint() {
        byte[] bytes = serde.write(event);
        assertThatThrownBy(() -> EventSerde.of(RunRecorded.class).read(bytes))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("unknown writer schema");
    }
}
