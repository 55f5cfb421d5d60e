package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import tools.jackson.databind.json.JsonMapper;

/** What a watch recorded, as a platform posts it and as a file. */
final class RecordedRuns {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalTime MORNING = LocalTime.of(6, 30);
    private static final double METERS_PER_DEGREE = 6_371_008.8 * Math.PI / 180;
    private static final int SECONDS_PER_POINT = 10;

    private final HipTriage http;
    private final String runnerId;
    private final List<Run> runs = new ArrayList<>();
    private int posted;

    RecordedRuns(HipTriage http, String runnerId) {
        this.http = http;
        this.runnerId = runnerId;
    }

    /** A run of some days ago. */
    RecordedRuns run(int daysAgo, double meters) {
        return add(daysAgo, "running", meters, Math.round(meters * 0.36));
    }

    /** A session of another sport. */
    RecordedRuns other(int daysAgo, String sport, double meters, long seconds) {
        return add(daysAgo, sport, meters, seconds);
    }

    private RecordedRuns add(int daysAgo, String sport, double meters, long seconds) {
        runs.add(new Run(
                runnerId, startOf(daysAgo).toString(), "Etc/UTC", seconds, meters, sport, "https://watch.example/api"));
        return this;
    }

    /** Posts those that were not posted yet, and waits until the runner's list has all. */
    RecordedRuns post() {
        HttpResponse<String> answer =
                http.submit("/api/v1/runs", "application/json", new JsonMapper().writeValueAsString(runs));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        posted += runs.size();
        runs.clear();
        Eventually.holds("the runs are listed", PATIENCE, () -> listed() == posted);
        return this;
    }

    private int listed() {
        return http.read("/api/v1/runners/" + runnerId + "/runs?weeks=12&limit=100")
                .path("items")
                .size();
    }

    /** A GPX file of a run northwards at 10 km/h. */
    static Path gpx(Path folder, int daysAgo, double meters) {
        int points = (int) Math.round(meters * 0.36 / SECONDS_PER_POINT);
        var text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <gpx version="1.1" creator="Test watch" xmlns="http://www.topografix.com/GPX/1/1">
                <trk><type>running</type><trkseg>
                """);
        for (int i = 0; i <= points; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "<trkpt lat=\"%.7f\" lon=\"12.5\"><time>%s</time></trkpt>%n",
                    55 + meters * i / points / METERS_PER_DEGREE,
                    startOf(daysAgo).plusSeconds((long) i * SECONDS_PER_POINT)));
        }
        return file(folder, "morning.gpx", text + "</trkseg></trk></gpx>\n");
    }

    static Path file(Path folder, String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalDate day(int daysAgo) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo);
    }

    private static Instant startOf(int daysAgo) {
        return day(daysAgo).atTime(MORNING).toInstant(ZoneOffset.UTC);
    }

    private record Run(
            String runnerId,
            String startedAt,
            String zone,
            long durationSeconds,
            double distanceMeters,
            String sport,
            String source) {}
}
