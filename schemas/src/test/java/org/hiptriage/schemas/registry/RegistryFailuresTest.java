package org.hiptriage.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.hiptriage.events.LoadWarningRaised;
import org.hiptriage.schemas.registry.FakeRegistry.Misbehaviour;
import org.hiptriage.schemas.registry.rest.RegistryUnavailableException;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryFailuresTest {
    private final FakeRegistry registry = FakeRegistry.started();
    private Optional<EventFormats> used = Optional.empty();

    @AfterEach
    void stop() {
        used.ifPresent(EventFormats::close);
        registry.close();
    }

    @Test
    void one_that_is_away_at_the_start_holds_up_nothing_and_is_used_as_soon_as_it_is_there() {
        registry.stop();
        EventFormats formats = formats(true);
        EventFormat<LoadWarningRaised> warnings = formats.of(Topics.LOAD_WARNINGS);
        Eventually.holds("it is told", () -> trouble(formats).contains("cannot be reached"));
        assertThat(formats.canWrite()).isFalse();
        assertThatThrownBy(() -> warnings.write(SampleWarning.EVENT)).isInstanceOf(RegistryUnavailableException.class);
        registry.start();
        Eventually.holds("it is used", formats::canWrite);
        assertThat(warnings.read(warnings.write(SampleWarning.EVENT))).isEqualTo(SampleWarning.EVENT);
    }

    @Test
    void what_is_known_is_written_and_read_while_it_is_away_and_what_is_not_is_never_poison() {
        EventFormats formats = ready();
        EventFormat<LoadWarningRaised> warnings = formats.of(Topics.LOAD_WARNINGS);
        byte[] known = warnings.write(SampleWarning.EVENT);
        String schema = LoadWarningRaised.SCHEMA$.toString();
        byte[] unknown = known.clone();
        ByteBuffer.wrap(unknown).putInt(1, registry.put("theirs", schema, "[]"));
        registry.stop();
        Eventually.holds("it is told", () -> formats.trouble().isPresent());

        assertThat(warnings.write(SampleWarning.EVENT)).isEqualTo(known);
        assertThat(warnings.read(known)).isEqualTo(SampleWarning.EVENT);
        assertThat(formats.isReadableNow(known)).isTrue();
        assertThat(formats.isReadableNow(unknown)).isFalse();
        assertThatThrownBy(() -> warnings.read(unknown)).isInstanceOf(RegistryUnavailableException.class);

        registry.start();
        Eventually.holds("it is asked in the background", () -> formats.isReadableNow(unknown));
        assertThat(warnings.read(unknown)).isEqualTo(SampleWarning.EVENT);
        Eventually.holds("it is told", () -> formats.trouble().isEmpty());
    }

    @Test
    void one_that_hangs_costs_a_reader_its_time_out_once_and_not_with_every_record() {
        EventFormats formats = ready();
        byte[] unknown = formats.of(Topics.LOAD_WARNINGS).write(SampleWarning.EVENT);
        ByteBuffer.wrap(unknown).putInt(1, 987_654);
        registry.hangs = new CountDownLatch(1);
        Instant before = Instant.now();
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> formats.of(Topics.LOAD_WARNINGS).read(unknown))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("does not answer within 500 ms");
        }
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "500, text/html, <h1>Oops</h1>",
        "503, application/json, '{\"error_code\":50301}'",
        "429, application/json, '{\"error_code\":42901}'",
        "302, text/html, moved",
        "404, text/html, <h1>no such page</h1>",
        "404, application/json, ''",
        "200, text/html, <h1>Please log in</h1>",
        "200, application/json, '{\"id\":'",
        "200, application/json, '[1]'",
        "200, application/json, '{\"hello\":\"world\"}'",
        "401, application/json, '{\"error_code\":40101}'",
        "403, application/json, '{\"error_code\":40301}'"
    })
    void whatever_else_answers_in_its_place_says_nothing_about_a_record(int status, String type, String body) {
        EventFormats formats = ready();
        byte[] unknown = formats.of(Topics.LOAD_WARNINGS).write(SampleWarning.EVENT);
        ByteBuffer.wrap(unknown).putInt(1, 987_654);
        registry.misbehaviour = Optional.of(new Misbehaviour(status, type, body));
        assertThatThrownBy(() -> formats.of(Topics.LOAD_WARNINGS).read(unknown))
                .isInstanceOf(RegistryUnavailableException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret", "Oops", "log in"));
        Eventually.holds("it is told", () -> formats.trouble().isPresent());
        assertThat(trouble(formats)).doesNotContain("s3cret");
        assertThat(formats.canWrite()).as("by what is known").isTrue();
    }

    @Test
    void an_answer_without_end_is_cut_off_and_its_record_refused() {
        EventFormats formats = ready();
        byte[] unknown = formats.of(Topics.LOAD_WARNINGS).write(SampleWarning.EVENT);
        ByteBuffer.wrap(unknown).putInt(1, 987_654);
        String huge = "{\"schema\":\"" + "x".repeat(3 << 20) + "\"}";
        registry.misbehaviour = Optional.of(new Misbehaviour(200, "application/json", huge));
        assertThatThrownBy(() -> formats.of(Topics.LOAD_WARNINGS).read(unknown))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("longer than 1048576 bytes");
    }

    @Test
    void every_released_version_is_registered_once_oldest_first_and_kept_backward_compatible() {
        EventFormats formats = ready();
        assertThat(registry.subjects.keySet())
                .containsExactlyInAnyOrder(
                        "triage-results-value",
                        "red-flag-alerts-value",
                        "load-warnings-value",
                        "erasure-receipts-value");
        assertThat(registry.subjects.get("triage-results-value"))
                .hasSizeGreaterThanOrEqualTo(3)
                .isSorted();
        assertThat(registry.compatibility.values()).hasSize(4).containsOnly("BACKWARD_TRANSITIVE");
        assertThat(registry.authorizations).containsOnly("Basic dHJpYWdlOnMzY3JldA==");
        registry.compatibility.put("triage-results-value", "NONE");
        Eventually.holds(
                "it is set again",
                () -> "BACKWARD_TRANSITIVE".equals(registry.compatibility.get("triage-results-value")));
        registry.compatibility.put("triage-results-value", "FULL_TRANSITIVE");
        registry.newRequests();
        Eventually.holds("it is looked at again", () -> registry.requests.size() > 30);
        assertThat(registry.compatibility)
                .as("stricter is kept")
                .containsEntry("triage-results-value", "FULL_TRANSITIVE");
        assertThat(registry.requests).noneMatch(request -> request.endsWith("/versions") || request.startsWith("PUT"));
        assertThat(formats.trouble()).isEmpty();
    }

    @Test
    void one_that_refuses_what_is_written_today_is_told_of_and_nothing_is_written() {
        registry.refusesVersions = true;
        EventFormats formats = formats(true);
        Eventually.holds("it is told", () -> trouble(formats).contains("refuses version"));
        assertThat(formats.canWrite()).isFalse();
    }

    @Test
    void an_account_that_only_looks_up_waits_until_somebody_else_has_registered() {
        EventFormats formats = formats(false);
        Eventually.holds("it is told", () -> trouble(formats).contains("is not registered: register it"));
        assertThat(registry.requests).noneMatch(request -> request.endsWith("/versions") || request.startsWith("PUT"));
        EventFormats owner = EventFormats.of(registry.settings(), Owner.TRIAGE_SERVICE);
        try (owner) {
            Eventually.holds("it is used", formats::canWrite);
        }
    }

    @Test
    void one_that_lost_its_data_gets_all_again_and_no_record_is_written_or_read_by_an_id_of_before() {
        EventFormats formats = ready();
        EventFormat<LoadWarningRaised> warnings = formats.of(Topics.LOAD_WARNINGS);
        byte[] before = warnings.write(SampleWarning.EVENT);
        registry.loseEverything();
        Eventually.holds("another id is written", () -> warnings.write(SampleWarning.EVENT)[3] != before[3]);
        assertThat(warnings.read(warnings.write(SampleWarning.EVENT))).isEqualTo(SampleWarning.EVENT);
        assertThatThrownBy(() -> warnings.read(before)).isInstanceOf(UnreadableEventException.class);
    }

    private EventFormats ready() {
        EventFormats formats = formats(true);
        Eventually.holds("the schemas are registered", () -> formats.trouble().isEmpty());
        return formats;
    }

    private EventFormats formats(boolean register) {
        EventFormats formats = EventFormats.of(registry.settings(register, true), Owner.TRIAGE_SERVICE);
        used = Optional.of(formats);
        return formats;
    }

    private static String trouble(EventFormats formats) {
        return formats.trouble().orElse("");
    }
}
