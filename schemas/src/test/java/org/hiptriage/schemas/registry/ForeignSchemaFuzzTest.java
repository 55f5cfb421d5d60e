package org.hiptriage.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.Schema;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.serde.EventBody;
import org.hiptriage.schemas.serde.UnreadableEventException;

/** A schema that a registry gives is taken or refused, and what is read by it is an event or unreadable. */
class ForeignSchemaFuzzTest {
    private static final EventBody<RunRecorded> RUNS = new EventBody<>(RunRecorded.class);
    private static final byte[] RECORD = new byte[256];

    @FuzzTest
    void schema(byte[] text) {
        try {
            Schema schema = ForeignSchema.of(List.of(new String(text, StandardCharsets.UTF_8)));
            RUNS.readerOf(schema).read(RECORD, RegistryFormat.HEADER_BYTES);
        } catch (RefusedSchemaException | UnreadableEventException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
