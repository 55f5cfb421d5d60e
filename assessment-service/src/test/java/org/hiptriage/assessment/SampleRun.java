package org.hiptriage.assessment;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs as a platform would send them, one for each hour back from a day in 2026. */
final class SampleRun {
    private static final Instant FIRST = Instant.parse("2026-11-20T06:30:00Z");

    private SampleRun() {}

    static String json(String runnerId) {
        return json(runnerId, 0);
    }

    static String json(String runnerId, int number) {
        return """
                {"runnerId": "%s", "startedAt": "%s", "zone": "Europe/Copenhagen", "durationSeconds": 3120, "movingSeconds": 3055, "distanceMeters": 10020.5, "averageCadenceSpm": 171.5, "sport": "running", "shoeId": "shoe-2", "device": "Example Watch 5", "source": "https://watch.example/api"}""".formatted(runnerId, FIRST.minusSeconds(3_600L * number));
    }

    static String lines(String runnerId, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> json(runnerId, number))
                .collect(Collectors.joining("\n"));
    }

    static String array(String runnerId, int count) {
        return "[" + lines(runnerId, count).replace("\n", ",\n") + "]";
    }
}
