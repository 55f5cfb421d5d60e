package org.hiptriage.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.Repository;
import org.hiptriage.systemtests.stack.RunningStack;
import org.hiptriage.systemtests.stack.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As docs/operations.md says it. */
class BackupIT {
    private final String calm = "r-" + UUID.randomUUID();
    private final String urgent = "r-" + UUID.randomUUID();
    private final String calmBody = Scenario.first("SELF_CARE").body(calm, UUID.randomUUID());

    @Test
    void an_empty_machine_goes_on_from_a_backup_with_all_that_was_there(@TempDir Path folder) throws Exception {
        Path backup = folder.resolve("backup.tar.gz");
        String before;
        Path data;
        try (var stack = RunningStack.started(Map.of())) {
            data = stack.data();
            toldBoth(stack.http());
            assertThat(run("backup", data, backup)).as("in use").isEqualTo(1);
            before = heldAbout(stack.http());
        }
        assertThat(run("backup", data, backup)).isZero();
        Path restored = RunningStack.newData();
        assertThat(run("restore", backup, restored)).isZero();
        assertThat(run("restore", backup, restored))
                .as("nothing is written over")
                .isEqualTo(1);

        try (var stack = RunningStack.startedOn(restored, Map.of())) {
            assertThat(heldAbout(stack.http())).isEqualTo(before);
            goesOn(stack);
        }
    }

    @Test
    void a_database_that_is_older_than_the_topics_learns_the_rest_again_and_nothing_twice(@TempDir Path folder)
            throws Exception {
        Path older = folder.resolve("database");
        Instant taken;
        String before;
        Path data;
        try (var stack = RunningStack.started(Map.of())) {
            data = stack.data();
            HipTriage http = stack.http();
            http.submit(calmBody);
            try (var stream = http.stream(calm, "0")) {
                stream.next("plan");
            }
        }
        taken = Instant.now();
        copy(data.resolve("database"), older);
        try (var stack = RunningStack.startedOn(data, Map.of())) {
            toldBoth(stack.http());
            before = heldAbout(stack.http());
        }
        assertThat(command("rm", "-rf", data.resolve("database").toString())).isZero();
        copy(older, data.resolve("database"));

        Map<String, String> again =
                Map.of("HIP_REPLAY_FROM", taken.minusSeconds(3600).toString());
        try (var stack = RunningStack.startedOn(data, again)) {
            Eventually.holds(
                    "what came after the backup is there again",
                    Duration.ofSeconds(40),
                    () -> ids(heldAbout(stack.http())).equals(ids(before)));
            goesOn(stack);
        }
    }

    private void toldBoth(HipTriage http) {
        http.submit(calmBody);
        http.submit(Scenario.first("URGENT_CARE").body(urgent, UUID.randomUUID()));
        try (var stream = http.stream(calm, "0");
                var urgentStream = http.stream(urgent, "0")) {
            stream.next("plan");
            urgentStream.next("urgent-care");
        }
        List.of(calm, urgent).forEach(http::awaitNotedAsShown);
    }

    /** A repeat is still known, and the next report is triaged with what is remembered. */
    private void goesOn(RunningStack stack) {
        HipTriage http = stack.http();
        assertThat(http.submit(calmBody).statusCode()).isEqualTo(202);
        UUID next = UUID.randomUUID();
        http.submit(Scenario.first("SELF_CARE").body(calm, next));
        http.result(calm, next.toString());
        assertThat(new OutsideReader(stack).eventsOf("triage-results", calm, "TriageCompleted"))
                .hasSize(2);
        assertThat(http.read("/api/v1/runners/" + calm + "/results").get("items"))
                .hasSize(2);
    }

    private String heldAbout(HipTriage http) {
        var held = new StringBuilder();
        for (String runner : List.of(calm, urgent)) {
            held.append(http.read("/api/v1/runners/" + runner + "/results"))
                    .append(http.read("/api/v1/runners/" + runner + "/notifications"))
                    .append(http.getNotification("/api/v1/runners/" + runner + "/plan")
                            .body());
        }
        return held.append(http.read("/api/v1/alerts?state=open&limit=100")).toString();
    }

    /** What is the same however often and whenever it is made: the ids. */
    private static List<String> ids(String held) {
        return Pattern.compile("\"(?:resultId|notificationId|alertId)\":\"[^\"]+\"")
                .matcher(held)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static int run(String script, Path... paths) throws IOException, InterruptedException {
        var line = new ArrayList<>(
                List.of(Repository.file("operations/single-machine/" + script).toString()));
        for (Path path : paths) {
            line.add(path.toString());
        }
        return command(line.toArray(String[]::new));
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        assertThat(command("cp", "-a", from.toString(), to.toString())).isZero();
    }

    private static int command(String... line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError(String.join(" ", line) + " does not end: " + said);
        }
        return process.exitValue();
    }
}
