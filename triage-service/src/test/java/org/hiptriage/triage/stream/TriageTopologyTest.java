package org.hiptriage.triage.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.ShippedPacks;
import org.junit.jupiter.api.Test;

class TriageTopologyTest {
    @Test
    void theTopologyIsTheOneThatWasReviewed() throws IOException {
        String described = TriageTopology.of(
                        Bench.SHIPPED::of,
                        Bench.SHIPPED_RUNS::of,
                        Clock.systemUTC(),
                        new StreamMeters(
                                new SimpleMeterRegistry(), ShippedPacks.rules().knowledge()),
                        Tracing.off(),
                        EventFormats.singleObject())
                .describe()
                .toString();

        try (var reviewed = Objects.requireNonNull(getClass().getResourceAsStream("/topology.txt"))) {
            assertThat(described.strip())
                    .as("a changed topology may lose state: review it, then update topology.txt")
                    .isEqualTo(new String(reviewed.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}
