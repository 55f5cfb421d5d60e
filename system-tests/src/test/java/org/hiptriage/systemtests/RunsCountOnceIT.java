package org.hiptriage.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two services add runs up, each by its own code: here their sums are held against each other. */
@OnRunningStack
class RunsCountOnceIT {
    private static final int DAYS = 40;
    private static final int LONG_RUN = 3;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final HipTriage http;
    private final Random random = new Random(20261125);
    private final String runner = "r-" + UUID.randomUUID();

    RunsCountOnceIT(RunningStack stack) {
        this.http = stack.http();
    }

    @Test
    void
            triage_and_the_list_of_runs_count_doubled_corrected_and_deleted_recordings_alike_in_whatever_order_they_came() {
        List<String> recordings = recordings();

        var response = http.submit("/api/v1/runs", "application/x-ndjson", String.join("\n", recordings));

        assertThat(HipTriage.json(response.body()).get("accepted").asInt()).isEqualTo(recordings.size());
        Sums sums = Eventually.get("the same sums in both services", () -> sums().filter(Sums::agree));
        assertThat(sums.listed()).isLessThan(recordings.size()).isGreaterThan(20);
    }

    /** An assessment is posted anew for each look, as it may overtake the runs on their way. */
    private Optional<Sums> sums() {
        JsonNode derived = assessed().get("derived");
        List<JsonNode> runs = http.read("/api/v1/runners/" + runner + "/runs?weeks=12&limit=100")
                .get("items")
                .valueStream()
                .toList();
        return because(derived, "risk.worn-shoes")
                .flatMap(shoes -> because(derived, "risk.mileage-increase")
                        .map(spike -> new Sums(shoes, spike, shoeWords(runs), spikeWords(runs), runs.size())));
    }

    private JsonNode assessed() {
        UUID assessment = UUID.randomUUID();
        http.submit("""
                {"assessmentId": "%s", "runnerId": "%s", "observedAt": "%s", "age": 34, "painStartedOn": "%s", "findings": {
                 "site.lateral-hip": "present", "flag.deformed-or-shortened": "absent", "flag.cannot-move": "absent",
                 "flag.cannot-bear-weight": "absent", "flag.intense-pain": "absent", "flag.sudden-swelling": "absent",
                 "flag.fever": "absent", "flag.chills": "absent", "flag.hot-red-joint": "absent"}}
                """.formatted(assessment, runner, now, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return http.result(runner, assessment.toString());
    }

    private static Optional<String> because(JsonNode derived, String finding) {
        return derived.valueStream()
                .filter(each -> each.get("finding").asString().equals(finding))
                .map(each -> each.get("because").asString())
                .findFirst();
    }

    private static String shoeWords(List<JsonNode> runs) {
        return kilometers(runs.stream()
                        .mapToDouble(run -> run.get("distanceMeters").asDouble())
                        .sum())
                + " km on one pair of shoes";
    }

    /** Triage looks at the 28 days before the pain, which began today. */
    private String spikeWords(List<JsonNode> runs) {
        LocalDate from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(28);
        return runs.stream()
                .filter(run -> run.has("spike"))
                .filter(run -> !LocalDate.parse(run.get("localDate").asString()).isBefore(from))
                .max(Comparator.comparingDouble(run -> run.get("distanceMeters").asDouble()
                        / run.get("spike").get("longestBeforeMeters").asDouble()))
                .map(run -> kilometers(run.get("distanceMeters").asDouble()) + " km on "
                        + run.get("localDate").asString() + " against a longest run of "
                        + kilometers(run.get("spike").get("longestBeforeMeters").asDouble()) + " km")
                .orElse("no spike");
    }

    private static String kilometers(double meters) {
        return String.format(Locale.ROOT, "%.1f", meters / 1000);
    }

    private List<String> recordings() {
        List<String> lines = new ArrayList<>();
        for (int daysAgo = DAYS; daysAgo >= 1; daysAgo--) {
            Instant start = now.minus(daysAgo, ChronoUnit.DAYS).minus(5, ChronoUnit.HOURS);
            UUID watch = UUID.randomUUID();
            int distance = daysAgo == LONG_RUN ? 45_000 : 24_000 + random.nextInt(6_000);
            lines.add(line(watch, "watch", start, 10_800, distance, ""));
            if (random.nextInt(10) < 4) {
                Instant later = start.plusSeconds(random.nextInt(240) - 120L);
                String typedIn = random.nextBoolean() ? ", \"manual\": true" : "";
                lines.add(line(
                        UUID.randomUUID(), "phone", later, 10_800 + random.nextInt(1_000), distance + 300, typedIn));
            }
            if (random.nextInt(10) < 3) {
                int corrected = distance + random.nextInt(4_000);
                lines.add(line(
                        watch,
                        "watch",
                        start,
                        10_800,
                        corrected,
                        ", \"modifiedAt\": \"" + start.plusSeconds(20_000) + "\""));
            }
            if (random.nextInt(10) < 1 && daysAgo != LONG_RUN) {
                lines.add(line(
                        watch,
                        "watch",
                        start,
                        10_800,
                        distance,
                        ", \"deleted\": true, \"modifiedAt\": \"" + start.plusSeconds(30_000) + "\""));
            }
        }
        lines.addAll(List.copyOf(lines.subList(0, lines.size() / 4)));
        Collections.shuffle(lines, random);
        return lines;
    }

    private String line(UUID runId, String source, Instant start, int seconds, int meters, String more) {
        return "{\"runId\": \"%s\", \"runnerId\": \"%s\", \"startedAt\": \"%s\", \"durationSeconds\": %d, \"distanceMeters\": %d, \"sport\": \"running\", \"shoeId\": \"pair-1\", \"source\": \"https://%s.example\"%s}"
                .formatted(runId, runner, start, seconds, meters, source, more);
    }

    private record Sums(String shoes, String spike, String listedShoes, String listedSpike, int listed) {
        boolean agree() {
            return shoes.startsWith(listedShoes) && spike.startsWith(listedSpike);
        }
    }
}
