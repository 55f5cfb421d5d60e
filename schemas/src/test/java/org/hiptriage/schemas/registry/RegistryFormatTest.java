package org.hiptriage.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.hiptriage.events.LoadWarningRaised;
import org.hiptriage.events.Presence;
import org.hiptriage.events.Side;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.serde.PublishedSchemas;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryFormatTest {
    private final FakeRegistry registry = FakeRegistry.started();
    private final EventFormats formats = EventFormats.of(registry.settings(), Owner.TRIAGE_SERVICE);
    private final EventFormat<LoadWarningRaised> warnings = formats.of(Topics.LOAD_WARNINGS);

    @AfterEach
    void stop() {
        formats.close();
        registry.close();
    }

    @Test
    void what_is_written_has_the_wire_format_and_is_read_by_avro_with_the_schema_of_the_registry() throws IOException {
        byte[] bytes = written();
        assertThat(bytes[0]).isZero();
        int id = ByteBuffer.wrap(bytes, 1, 4).getInt();
        assertThat(registry.subjects.get("load-warnings-value")).containsExactly(id);
        Schema schema = PublishedSchemas.of(LoadWarningRaised.class).get(0);
        GenericRecord record = new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
        assertThat(record.get("runnerId")).hasToString("r-1");
        assertThat(record.get("distanceMeters")).isEqualTo(12_400.0);
        assertThat(warnings.read(bytes)).isEqualTo(SampleWarning.EVENT);
    }

    @Test
    void records_from_before_the_switch_are_read_by_their_first_bytes() {
        byte[] old = EventSerde.of(LoadWarningRaised.class).write(SampleWarning.EVENT);
        assertThat(formats.isReadableNow(old)).isTrue();
        assertThat(warnings.read(old)).isEqualTo(SampleWarning.EVENT);
    }

    @Test
    void a_platform_on_its_way_to_the_switch_or_back_writes_the_old_format_and_reads_both() {
        byte[] switched = written();
        try (var between = EventFormats.of(registry.settings(true, false), Owner.TRIAGE_SERVICE)) {
            EventFormat<LoadWarningRaised> format = between.of(Topics.LOAD_WARNINGS);
            assertThat(between.canWrite()).isTrue();
            assertThat(format.write(SampleWarning.EVENT))
                    .isEqualTo(EventSerde.of(LoadWarningRaised.class).write(SampleWarning.EVENT));
            assertThat(format.read(switched)).isEqualTo(SampleWarning.EVENT);
        }
    }

    @Test
    void without_the_setting_the_bytes_are_those_of_before_and_the_reason_of_a_refusal_names_the_setting() {
        EventFormat<LoadWarningRaised> plain = EventFormats.singleObject().of(Topics.LOAD_WARNINGS);
        assertThat(plain).isInstanceOf(EventSerde.class);
        byte[] switched = written();
        assertThatThrownBy(() -> plain.read(switched))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("hip.schema-registry.url");
    }

    @Test
    void every_cut_and_every_left_over_byte_is_refused() {
        byte[] bytes = written();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> warnings.read(cut)).isInstanceOf(UnreadableEventException.class);
        }
        assertThatThrownBy(() -> warnings.read(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void an_id_that_the_registry_does_not_have_is_refused_and_named() {
        byte[] unknown = written();
        ByteBuffer.wrap(unknown).putInt(1, 987_654);
        assertThatThrownBy(() -> warnings.read(unknown))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("unknown schema id 987654");
        assertThat(formats.isReadableNow(unknown)).as("known to be refused").isTrue();
    }

    @Test
    void the_id_of_another_event_is_refused() {
        byte[] wrong = written();
        int result = registry.subjects
                .getOrDefault("triage-results-value", List.of())
                .get(0);
        ByteBuffer.wrap(wrong).putInt(1, result);
        assertThatThrownBy(() -> warnings.read(wrong))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("is not one of org.hiptriage.events.LoadWarningRaised");
    }

    @Test
    void a_foreign_producer_may_keep_its_types_under_subjects_of_their_own() throws IOException {
        registry.put("side", avsc("Side"), "[]");
        registry.put("presence", avsc("Presence"), "[]");
        int id = registry.put("their symptoms/value", avsc("SymptomsReported"), """
                [{"name":"org.hiptriage.events.Side","subject":"side","version":1},
                 {"name":"org.hiptriage.events.Presence","subject":"presence","version":1}]""");
        SymptomsReported event =
                formats.of(Topics.SYMPTOM_EVENTS).read(SampleWarning.foreign(id, SymptomsReported.SCHEMA$, symptoms()));
        assertThat(event.getSide()).isEqualTo(Side.LEFT);
        assertThat(event.getFindings().get(0).getPresence()).isEqualTo(Presence.PRESENT);
    }

    @Test
    void a_schema_that_refers_to_what_is_not_there_or_to_itself_is_refused() throws IOException {
        String missing = "[{\"name\":\"org.hiptriage.events.Side\",\"subject\":\"nowhere\",\"version\":7}]";
        String circle = "[{\"name\":\"x\",\"subject\":\"circle\",\"version\":1}]";
        int dangling = registry.put("dangling", avsc("SymptomsReported"), missing);
        int circular = registry.put("circle", avsc("SymptomsReported"), circle);
        for (int id : List.of(dangling, circular)) {
            byte[] bytes = SampleWarning.foreign(id, SymptomsReported.SCHEMA$, symptoms());
            assertThatThrownBy(() -> formats.of(Topics.SYMPTOM_EVENTS).read(bytes))
                    .isInstanceOf(UnreadableEventException.class)
                    .hasMessageContaining("schema id " + id + " cannot be used");
        }
    }

    @Test
    void a_newer_version_of_somebody_else_is_read_without_what_it_adds() {
        Schema today = PublishedSchemas.of(LoadWarningRaised.class).get(0);
        Schema newer = new Schema.Parser()
                .parse(today.toString()
                        .replaceFirst("\"fields\":\\[", "\"fields\":[{\"name\":\"mood\",\"type\":\"string\"},"));
        int id = registry.put("newer", newer.toString(), "[]");
        var record = new GenericData.Record(newer);
        byte[] bytes = written();
        var reader = new GenericDatumReader<GenericRecord>(today);
        try {
            GenericRecord old = reader.read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
            today.getFields().forEach(field -> record.put(field.name(), old.get(field.name())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        record.put("mood", "cheerful");
        assertThat(warnings.read(SampleWarning.foreign(id, newer, record))).isEqualTo(SampleWarning.EVENT);
    }

    private byte[] written() {
        Eventually.holds("the schemas are registered", formats::canWrite);
        return warnings.write(SampleWarning.EVENT);
    }

    private static String avsc(String name) throws IOException {
        return Files.readString(Path.of("src/main/avro", name + ".avsc"));
    }

    private static GenericRecord symptoms() {
        Schema schema = SymptomsReported.SCHEMA$;
        var record = new GenericData.Record(schema);
        record.put("eventId", "00000000-0000-0001-0000-000000000001");
        record.put("occurredAt", 1L);
        record.put("occurredAtOffsetSeconds", 0);
        record.put("receivedAt", 2L);
        record.put("source", "https://platform.example");
        record.put("kind", new GenericData.EnumSymbol(schema.getField("kind").schema(), "ASSESSMENT"));
        record.put("assessmentId", "00000000-0000-0001-0000-000000000001");
        record.put("runnerId", "r-1");
        record.put(
                "side",
                new GenericData.EnumSymbol(
                        schema.getField("side").schema().getTypes().get(1), "LEFT"));
        Schema findings = schema.getField("findings").schema();
        var answer = new GenericData.Record(findings.getElementType());
        answer.put("code", "flag.fever");
        answer.put(
                "presence",
                new GenericData.EnumSymbol(
                        findings.getElementType().getField("presence").schema(), "PRESENT"));
        record.put("findings", List.of(answer));
        return record;
    }
}
