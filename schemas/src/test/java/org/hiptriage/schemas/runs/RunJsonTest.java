package org.hiptriage.schemas.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunJsonTest {
    @Test
    void what_is_not_known_is_not_written() {
        assertThat(RunJson.write(SampleRun.bare().build()))
                .hasToString(
                        "{\"runId\":\"2f0c8a52-6f0f-4d0e-9b2b-5b3c7a1d9e10\",\"runnerId\":\"r-481516\",\"startedAt\":\"2026-11-20T07:30:00+01:00\",\"durationSeconds\":3600,\"sport\":\"running\",\"manual\":false,\"deleted\":false,\"source\":\"https://watch.example/api\"}");
    }

    @Test
    void all_that_is_known_is_written_with_the_offset_of_the_start() {
        assertThat(RunJson.write(SampleRun.full().build()))
                .hasToString(
                        "{\"runId\":\"2f0c8a52-6f0f-4d0e-9b2b-5b3c7a1d9e10\",\"runnerId\":\"r-481516\",\"startedAt\":\"2026-11-20T07:30:00+01:00\",\"zone\":\"Europe/Copenhagen\",\"durationSeconds\":3600,\"movingSeconds\":3500,\"distanceMeters\":10250.5,\"ascentMeters\":85.0,\"descentMeters\":80.0,\"averageCadenceSpm\":172.5,\"sport\":\"running\",\"subSport\":\"trail\",\"shoeId\":\"shoe-1\",\"device\":\"Watch 5\",\"manual\":true,\"modifiedAt\":\"2026-11-20T08:00:00.250Z\",\"deleted\":true,\"source\":\"https://watch.example/api\"}");
    }
}
