package org.hiptriage.triage.stream.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.stream.Reports;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.junit.jupiter.api.Test;

class PacksInForceTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Clock AFTERNOON = Clock.fixed(NOON.plusSeconds(3_600), ZoneOffset.UTC);

    @Test
    void each_report_is_decided_by_the_pack_that_was_in_force_when_it_was_received_and_its_result_names_it() {
        PacksInForce packs = new PacksInForce(Publications.none(), AFTERNOON);
        publish(packs, "2026.12.0");

        assertThat(versionOf(packs, received(NOON.minusMillis(1)))).isEqualTo(Publications.SHIPPED_VERSION);
        assertThat(versionOf(packs, received(NOON))).isEqualTo("2026.12.0");
        assertThat(versionOf(packs, received(NOON.minusSeconds(5)))).isEqualTo(Publications.SHIPPED_VERSION);
    }

    @Test
    void a_report_of_long_ago_that_comes_now_is_decided_by_what_is_in_force_now() {
        PacksInForce packs = new PacksInForce(Publications.none(), AFTERNOON);
        publish(packs, "2026.12.0");
        SymptomsReported late = Reports.mild("r")
                .setOccurredAt(NOON.minusSeconds(86_400))
                .setReceivedAt(NOON.plusSeconds(1))
                .build();

        assertThat(versionOf(packs, late)).isEqualTo("2026.12.0");
    }

    @Test
    void what_is_made_from_the_packs_is_made_anew_once_others_are_in_force() {
        PacksInForce packs = new PacksInForce(Publications.none(), AFTERNOON);
        AtomicInteger made = new AtomicInteger();
        Supplier<String> view = packs.view(each -> {
            made.incrementAndGet();
            return each.knowledge().packs().get(0).version();
        });

        assertThat(view.get()).isEqualTo(Publications.SHIPPED_VERSION);
        assertThat(view.get()).isEqualTo(Publications.SHIPPED_VERSION);
        publish(packs, "2026.12.0");
        assertThat(view.get()).isEqualTo("2026.12.0");
        assertThat(made).hasValue(2);
    }

    private static void publish(PacksInForce packs, String version) {
        packs.take(packs.published()
                .take(Publications.at(
                        NOON.minus(PublishedPacks.LEAST_NOTICE),
                        Publications.signed(Publications.release(1, version, NOON))))
                .packs());
    }

    private static SymptomsReported received(Instant moment) {
        return Reports.mild("r").setReceivedAt(moment).build();
    }

    private static String versionOf(PacksInForce packs, SymptomsReported report) {
        var result = packs.of(report, KnownRunner.NOBODY).result();
        Pack pack = packs.at(report.getReceivedAt()).packs().knowledge().packs().get(0);
        assertThat(result.getKnowledge().get(0).getSha256()).isEqualTo(pack.sha256());
        return result.getKnowledge().get(0).getVersion();
    }
}
