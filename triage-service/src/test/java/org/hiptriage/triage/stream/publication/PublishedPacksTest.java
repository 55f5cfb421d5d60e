package org.hiptriage.triage.stream.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.triage.stream.publication.Publications.PACK;
import static org.hiptriage.triage.stream.publication.Publications.SHIPPED_VERSION;
import static org.hiptriage.triage.stream.publication.Publications.at;
import static org.hiptriage.triage.stream.publication.Publications.bytes;
import static org.hiptriage.triage.stream.publication.Publications.release;
import static org.hiptriage.triage.stream.publication.Publications.signed;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.events.PublicationKind;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.stream.publication.PublishedPacks.Taken;
import org.hiptriage.triage.stream.publication.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedPacksTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant IN_TIME = NOON.minus(PublishedPacks.LEAST_NOTICE);
    private static final String FIRST = "2026.12.0";
    private static final String SECOND = "2026.12.1";

    @Test
    void a_signed_pack_is_in_force_from_its_moment_on_and_not_a_millisecond_before() {
        PublishedPacks packs = taken(Publications.none(), IN_TIME, signed(release(1, FIRST, NOON)));

        assertThat(versionAt(packs, NOON.minusMillis(1))).isEqualTo(SHIPPED_VERSION);
        assertThat(versionAt(packs, NOON)).isEqualTo(FIRST);
        assertThat(packs.at(NOON).files()).hasSameSizeAs(Publications.BASE.files());
    }

    @Test
    void a_rollback_puts_an_earlier_version_in_force_and_what_was_decided_between_keeps_its_pack() {
        Instant evening = NOON.plusSeconds(21_600);
        PublishedPacks packs = taken(Publications.none(), IN_TIME, signed(release(1, FIRST, NOON)));
        packs = taken(packs, evening.minusSeconds(61), signed(rollback(2, SHIPPED_VERSION, evening)));

        assertThat(versionAt(packs, evening.minusMillis(1))).isEqualTo(FIRST);
        assertThat(versionAt(packs, evening)).isEqualTo(SHIPPED_VERSION);
        assertThat(packs.at(evening)).as("compiled once").isSameAs(packs.at(Instant.EPOCH));
    }

    @Test
    void a_rollback_of_now_takes_the_place_of_a_release_that_still_waits() {
        Instant nextWeek = NOON.plusSeconds(604_800);
        PublishedPacks packs = taken(Publications.none(), IN_TIME, signed(release(1, FIRST, nextWeek)));
        packs = taken(packs, IN_TIME, signed(rollback(2, SHIPPED_VERSION, NOON)));

        assertThat(versionAt(packs, nextWeek.plusSeconds(1))).isEqualTo(SHIPPED_VERSION);
    }

    static Stream<Arguments> faults() {
        KnowledgePackPublished good = signed(release(2, SECOND, NOON));
        SigningKey stranger = SigningKey.make();
        return Stream.of(
                fault(Reason.UNREADABLE, new Appended(key(SECOND), null, Optional.of(IN_TIME))),
                fault(Reason.UNREADABLE, new Appended(key(SECOND), new byte[] {1, 2, 3}, Optional.of(IN_TIME))),
                fault(Reason.UNSIGNED, at(IN_TIME, release(2, SECOND, NOON).build())),
                fault(
                        Reason.SIGNATURE,
                        at(IN_TIME, stranger.sign(release(2, SECOND, NOON).build()))),
                fault(Reason.SIGNATURE, at(IN_TIME, changed(good, c -> c.setContent(unsafe())))),
                fault(Reason.SIGNATURE, at(IN_TIME, changed(good, c -> c.setActivateAt(NOON.plusSeconds(1))))),
                fault(Reason.SIGNATURE, at(IN_TIME, changed(good, c -> c.setSequence(3)))),
                fault(Reason.SIGNATURE, at(IN_TIME, changed(good, c -> c.setKind(PublicationKind.ROLLBACK)))),
                fault(Reason.SIGNATURE, at(IN_TIME, changed(good, c -> c.setSignature(ByteBuffer.allocate(64))))),
                fault(Reason.SIGNATURE, at(IN_TIME, changed(good, c -> c.setSignature(ByteBuffer.allocate(3))))),
                fault(Reason.WRONG_KEY, new Appended(key(FIRST), bytes(good), Optional.of(IN_TIME))),
                fault(Reason.REPLAYED, at(IN_TIME, signed(release(1, SECOND, NOON)))),
                fault(Reason.LATE, at(IN_TIME.plusMillis(1), good)),
                fault(Reason.LATE, new Appended(key(SECOND), bytes(good), Optional.empty())),
                fault(Reason.OLDER, at(IN_TIME, signed(release(2, FIRST, NOON)))),
                fault(Reason.OLDER, at(IN_TIME, signed(release(2, SHIPPED_VERSION, NOON)))),
                fault(Reason.OLDER, at(IN_TIME, signed(release(2, "2026.11.99", NOON)))),
                fault(Reason.BROKEN, at(IN_TIME, signed(release(2, SECOND, NOON).setSha256("0".repeat(64))))),
                fault(Reason.BROKEN, at(IN_TIME, signed(release(2, SECOND, NOON).setPack("other")))),
                fault(Reason.BROKEN, at(IN_TIME, signed(of(SECOND, Publications.pack("2026.12.2"))))),
                fault(Reason.BROKEN, at(IN_TIME, signed(of(SECOND, "pack: [".getBytes(UTF_8))))),
                fault(Reason.BROKEN, at(IN_TIME, signed(of(SECOND, withoutParameters())))));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("faults")
    void what_is_wrong_in_any_way_is_refused_and_changes_nothing_that_is_in_force(Reason reason, Appended record) {
        PublishedPacks before = taken(Publications.none(), IN_TIME.minusSeconds(60), first());

        Taken taken = before.take(record);

        assertThat(taken.refusal().map(Refusal::reason)).contains(reason);
        assertThat(taken.packs().inForce()).isEqualTo(before.inForce());
        assertThat(taken.packs().counting()).isEqualTo(before.counting());
    }

    @Test
    void an_old_publication_that_is_sent_again_after_a_rollback_is_refused_though_it_was_signed() {
        Appended published = at(IN_TIME.minusSeconds(60), first());
        PublishedPacks packs = Publications.none().take(published).packs();
        packs = taken(packs, IN_TIME, signed(rollback(2, SHIPPED_VERSION, NOON)));

        Taken again = packs.take(published);

        assertThat(again.refusal().map(Refusal::reason)).contains(Reason.REPLAYED);
        assertThat(versionAt(again.packs(), NOON)).isEqualTo(SHIPPED_VERSION);
    }

    @Test
    void what_was_signed_and_refused_uses_its_number_up() {
        KnowledgePackPublished late = signed(release(5, FIRST, NOON));
        PublishedPacks packs = Publications.none().take(at(NOON, late)).packs();

        assertThat(packs.lastSequence()).isEqualTo(5);
        assertThat(packs.take(at(IN_TIME, signed(release(5, FIRST, NOON)))).refusal())
                .isPresent();
        assertThat(packs.take(at(IN_TIME, signed(release(6, FIRST, NOON)))).refusal())
                .isEmpty();
    }

    @Test
    void without_a_trusted_key_nothing_counts() {
        PublishedPacks nobody = PublishedPacks.none(Publications.BASE, TrustedKeys.of(List.of()));

        assertThat(nobody.take(at(IN_TIME, first())).refusal().map(Refusal::reason))
                .contains(Reason.SIGNATURE);
    }

    @Test
    void whoever_reads_the_same_records_comes_to_the_same() {
        List<Appended> topic = List.of(
                at(IN_TIME.minusSeconds(120), first()),
                at(IN_TIME, signed(release(2, SECOND, NOON.minusSeconds(1)))),
                at(IN_TIME, signed(release(2, SECOND, NOON))),
                at(IN_TIME, signed(rollback(3, FIRST, NOON.plusSeconds(10)))));

        assertThat(versions(read(topic))).isEqualTo(versions(read(topic))).contains(FIRST, SHIPPED_VERSION);
    }

    private static PublishedPacks read(List<Appended> topic) {
        PublishedPacks packs = Publications.none();
        for (Appended record : topic) {
            packs = packs.take(record).packs();
        }
        return packs;
    }

    private static List<String> versions(PublishedPacks packs) {
        return packs.inForce().values().stream()
                .map(PublishedPacksTest::version)
                .toList();
    }

    private static KnowledgePackPublished first() {
        return signed(release(1, FIRST, NOON));
    }

    private static KnowledgePackPublished.Builder rollback(long sequence, String version, Instant from) {
        return Publications.of(sequence, PublicationKind.ROLLBACK, version, from, Publications.pack(version));
    }

    private static KnowledgePackPublished.Builder of(String version, byte[] content) {
        return Publications.of(2, PublicationKind.RELEASE, version, NOON, content);
    }

    private static KnowledgePackPublished changed(
            KnowledgePackPublished good, Consumer<KnowledgePackPublished.Builder> change) {
        KnowledgePackPublished.Builder changed = KnowledgePackPublished.newBuilder(good);
        change.accept(changed);
        return changed.build();
    }

    private static ByteBuffer unsafe() {
        return ByteBuffer.wrap(Publications.unsafePack(SECOND));
    }

    /** Whole by itself, but the other pack refers to a parameter of it. */
    private static byte[] withoutParameters() {
        return new String(Publications.pack(SECOND), UTF_8)
                .replace("  adultFromAge:", "  grownUpFromAge:")
                .getBytes(UTF_8);
    }

    private static byte[] key(String version) {
        return (PACK + "/" + version).getBytes(UTF_8);
    }

    private static Arguments fault(Reason reason, Appended record) {
        return Arguments.of(reason, record);
    }

    private static PublishedPacks taken(PublishedPacks packs, Instant moment, KnowledgePackPublished publication) {
        Taken taken = packs.take(at(moment, publication));
        assertThat(taken.refusal()).isEmpty();
        return taken.packs();
    }

    private static String versionAt(PublishedPacks packs, Instant moment) {
        return version(packs.at(moment));
    }

    private static String version(KnowledgePacks packs) {
        return packs.knowledge().packs().get(0).version();
    }
}
