package org.hiptriage.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hiptriage.schemas.vocabulary.Finding;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.OutsideWriter;
import org.hiptriage.systemtests.stack.RunningStack;
import org.hiptriage.systemtests.stack.Scenario;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Over the logs of all parts of the stack that the tests share, whatever else they have done with it. */
@OnRunningStack
class LogsIT {
    private static final String PERSON = "Dr. Wilhelmina Ostrowski";
    private static final String NOTE = "told her on the phone to lie down";
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[\\w.+-]+@(?!.*\\.jar)[\\w-]+\\.[a-z]{2,}");

    private final RunningStack stack;

    LogsIT(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void logs_hold_ids_and_neither_answers_nor_names_nor_addresses() {
        HipTriage http = stack.http();
        String runner = "r-" + UUID.randomUUID();
        http.put("/api/v1/runners/" + runner + "/channels/email", "{\"address\":\"wilma.runner@mail.example\"}");
        http.submit(Scenario.first("URGENT_CARE").body(runner, UUID.randomUUID()));
        http.submit("{\"runnerId\":\"r 1\",\"findings\":{\"flag.fever\":\"perhaps\"}}");
        new OutsideWriter(stack)
                .publish("symptom-events", runner, "flag.fever present".getBytes(StandardCharsets.UTF_8));
        act(http, runner);
        Eventually.holds(
                "the unusable record is logged",
                Duration.ofSeconds(20),
                () -> stack.logs().of("triage-service").stream().anyMatch(line -> line.contains("Dead letter")));

        List<String> logged = stack.logs().all();
        assertThat(logged).hasSizeGreaterThan(20);
        Pattern answers = Pattern.compile(Vocabulary.shipped().findings().stream()
                .map(Finding::code)
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
        assertThat(logged)
                .noneMatch(line -> answers.matcher(line).find())
                .noneMatch(line -> MAIL_ADDRESS.matcher(line).find())
                .noneMatch(line -> line.contains("Ostrowski") || line.contains(NOTE) || line.contains("wilma"));
    }

    private static void act(HipTriage http, String runner) {
        JsonNode alert = Eventually.get(
                "the alert is on the board",
                () -> http.read("/api/v1/alerts?state=open&limit=1000")
                        .get("items")
                        .valueStream()
                        .filter(open -> open.get("runnerId").asString().equals(runner))
                        .findFirst());
        int status = http.act(
                        "/api/v1/alerts/" + alert.get("alertId").asString() + "/acknowledgement",
                        "\"" + alert.get("version") + "\"",
                        "{\"by\":\"" + PERSON + "\",\"note\":\"" + NOTE + "\"}")
                .statusCode();
        assertThat(status).isEqualTo(200);
    }
}
