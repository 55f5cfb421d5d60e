package org.hiptriage.sealing.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.events.SealedEvent;
import org.hiptriage.schemas.sealing.ForgottenRecordException;
import org.hiptriage.schemas.sealing.KeyStoreAwayException;
import org.hiptriage.schemas.sealing.SealedBytes;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerSealTest {
    private static final byte[] FEVER = "flag.fever present".getBytes(UTF_8);
    private static final String PLACE = "symptom-events";

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();
    private final RememberedKeys store = new RememberedKeys();
    private KeyRing keys;
    private RunnerSeal seal;

    @BeforeEach
    void begin() throws IOException {
        KeysetCommand.create(folder.resolve("master"));
        keys = ring();
        seal = new RunnerSeal(keys);
    }

    private KeyRing ring() {
        return new KeyRing(store, MasterKey.in(folder.resolve("master")), clock, Duration.ofMinutes(5));
    }

    @Test
    void what_is_closed_shows_nothing_and_opens_elsewhere() {
        byte[] closed = seal.close(PLACE, "r-1", clock.now, FEVER);

        assertThat(new String(closed, UTF_8)).contains("r-1").doesNotContain("fever");
        assertThat(new RunnerSeal(ring()).open(PLACE, SealedBytes.read(closed))).isEqualTo(FEVER);
        assertThat(seal.close(PLACE, "r-1", clock.now, FEVER)).isNotEqualTo(closed);
    }

    @Test
    void what_was_moved_changed_or_cut_does_not_open() {
        SealedEvent closed = SealedBytes.read(seal.close(PLACE, "r-1", clock.now, FEVER));
        byte[] bytes = closed.getSealed().array();
        byte[] flipped = bytes.clone();
        flipped[flipped.length - 1] ^= 1;

        assertRefused("run-events", closed);
        assertRefused(PLACE, with(closed, flipped));
        assertRefused(PLACE, with(closed, Arrays.copyOf(bytes, bytes.length - 1)));
        assertRefused(PLACE, with(closed, new byte[0]));
        assertRefused(
                PLACE,
                SealedEvent.newBuilder(closed)
                        .setReceivedAt(clock.now.plusMillis(1))
                        .build());
        SealedEvent other = SealedBytes.read(seal.close(PLACE, "r-2", clock.now, FEVER));
        assertRefused(
                PLACE,
                SealedEvent.newBuilder(other).setSealed(closed.getSealed()).build());
        assertRefused(PLACE, SealedEvent.newBuilder(closed).setRunnerId("r-2").build());
        assertRefused(
                PLACE,
                SealedEvent.newBuilder(closed).setKeyId(UUID.randomUUID()).build());
    }

    private void assertRefused(String place, SealedEvent changed) {
        assertThatThrownBy(() -> seal.open(place, changed)).isInstanceOf(UnreadableEventException.class);
    }

    private static SealedEvent with(SealedEvent closed, byte[] bytes) {
        return SealedEvent.newBuilder(closed).setSealed(ByteBuffer.wrap(bytes)).build();
    }

    @Test
    void once_the_key_is_destroyed_what_came_before_is_forgotten_and_what_came_after_stays() {
        byte[] before = seal.close(PLACE, "r-1", clock.now, FEVER);
        clock.now = clock.now.plusSeconds(1);
        Instant line = keys.replace("r-1");
        byte[] onTheLine = seal.close(PLACE, "r-1", line, FEVER);
        byte[] after = seal.close(PLACE, "r-1", line.plusMillis(1), FEVER);
        assertThat(seal.open(PLACE, SealedBytes.read(before))).isEqualTo(FEVER);

        keys.destroy("r-1", line, UUID.randomUUID());

        assertForgotten(before);
        assertForgotten(onTheLine);
        assertThat(seal.open(PLACE, SealedBytes.read(after))).isEqualTo(FEVER);
    }

    @Test
    void what_was_under_way_at_an_erasure_can_be_read_by_nobody_and_is_no_damage() {
        Instant line = keys.replace("r-new");
        keys.destroy("r-new", line, UUID.randomUUID());

        assertForgotten(seal.close(PLACE, "r-new", line.minusMillis(5), FEVER));
        assertThat(seal.open(PLACE, SealedBytes.read(seal.close(PLACE, "r-new", line.plusMillis(5), FEVER))))
                .isEqualTo(FEVER);
    }

    private void assertForgotten(byte[] closed) {
        assertThatThrownBy(() -> seal.open(PLACE, SealedBytes.read(closed)))
                .isInstanceOf(ForgottenRecordException.class);
    }

    @Test
    void an_instance_that_knows_an_older_key_never_closes_a_later_report_with_it() {
        var otherInstance = new RunnerSeal(ring());
        otherInstance.close(PLACE, "r-1", clock.now, FEVER);
        clock.now = clock.now.plusSeconds(1);
        Instant line = keys.replace("r-1");

        byte[] later = otherInstance.close(PLACE, "r-1", line.plusMillis(1), FEVER);
        keys.destroy("r-1", line, UUID.randomUUID());

        assertThat(seal.open(PLACE, SealedBytes.read(later))).isEqualTo(FEVER);
    }

    @Test
    void what_is_made_of_all_since_the_last_erasure_goes_with_the_oldest_key() {
        seal.close(PLACE, "r-1", clock.now, FEVER);
        clock.now = clock.now.plusSeconds(1);
        Instant line = keys.replace("r-1");
        byte[] ofBoth = seal.keep("runner-history", "r-1", Instant.EPOCH, FEVER);
        byte[] ofLater = seal.keep("runner-history", "r-1", line, FEVER);

        keys.destroy("r-1", line, UUID.randomUUID());

        assertThatThrownBy(() -> seal.open("runner-history", SealedBytes.read(ofBoth)))
                .isInstanceOf(ForgottenRecordException.class);
        assertThat(seal.open("runner-history", SealedBytes.read(ofLater))).isEqualTo(FEVER);
        byte[] kept = seal.keep("runner-history", "r-1", Instant.EPOCH, FEVER);
        assertThat(seal.open("runner-history", SealedBytes.read(kept)))
                .as("a memory is never closed for good")
                .isEqualTo(FEVER);
    }

    @Test
    void while_the_store_is_away_nothing_is_taken_for_damaged_or_forgotten() {
        byte[] closed = seal.close(PLACE, "r-1", clock.now, FEVER);
        var restarted = new RunnerSeal(ring());
        store.isAway = true;

        assertThat(restarted.isReadyFor("r-1", Optional.of(SealedBytes.read(closed))))
                .isFalse();
        assertThatThrownBy(() -> restarted.open(PLACE, SealedBytes.read(closed)))
                .isInstanceOf(KeyStoreAwayException.class);
        assertThatThrownBy(() -> seal.close(PLACE, "r-1", clock.now.plusSeconds(1), FEVER))
                .isInstanceOf(KeyStoreAwayException.class);
        assertThat(seal.open(PLACE, SealedBytes.read(closed)))
                .as("a key that is known")
                .isEqualTo(FEVER);
    }

    /** A database refuses such a text as it would refuse to answer: a partition that waited for it would wait for good. */
    @Test
    void what_is_sealed_for_nobody_who_can_be_a_runner_is_damaged_and_waits_for_no_key() {
        SealedEvent closed = SealedBytes.read(seal.close(PLACE, "r-1", clock.now, FEVER));
        store.isAway = true;
        for (String nobody : List.of("r-\0", "", "r".repeat(65), "dr. who")) {
            SealedEvent forNobody =
                    SealedEvent.newBuilder(closed).setRunnerId(nobody).build();
            assertThat(seal.isReadyFor(nobody, Optional.of(forNobody))).isTrue();
            assertThat(seal.isReadyFor(nobody, Optional.empty())).isTrue();
            assertRefused(PLACE, forNobody);
        }
    }

    @Test
    void another_master_key_is_a_fault_that_can_be_mended_and_none_of_the_record() throws IOException {
        byte[] closed = seal.close(PLACE, "r-1", clock.now, FEVER);
        KeysetCommand.create(folder.resolve("other"));
        var wrong =
                new RunnerSeal(new KeyRing(store, MasterKey.in(folder.resolve("other")), clock, Duration.ofMinutes(5)));

        assertThatThrownBy(() -> wrong.open(PLACE, SealedBytes.read(closed)))
                .isInstanceOf(KeyStoreAwayException.class)
                .hasMessageContaining("hip.sealing.master-keyset");
    }

    @Test
    void a_master_key_that_was_rotated_still_opens_what_was_closed_before() throws IOException {
        byte[] closed = seal.close(PLACE, "r-1", clock.now, FEVER);

        KeysetCommand.main(new String[] {"rotate", folder.resolve("master").toString()});

        assertThat(new RunnerSeal(ring()).open(PLACE, SealedBytes.read(closed))).isEqualTo(FEVER);
    }

    @Test
    void reports_that_come_together_ask_the_store_once() {
        seal.close(PLACE, "r-1", clock.now, FEVER);
        int before = store.asked;
        for (int i = 0; i < 250; i++) {
            seal.close(PLACE, "r-1", clock.now, FEVER);
        }
        assertThat(store.asked).isEqualTo(before);
    }
}
