package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import tools.jackson.databind.json.JsonMapper;

/** What a watch recorded, as a platform posts it. */
final class RecordedRuns {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalTime MORNING = LocalTime.of(6, 30);

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

    static LocalDate day(int daysAgo) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo);
    }

    static Instant startOf(int daysAgo) {
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
