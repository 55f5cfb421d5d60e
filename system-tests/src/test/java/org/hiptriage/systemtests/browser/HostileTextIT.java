package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.systemtests.browser.Hostile.assertNothingRan;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hiptriage.systemtests.plan.FollowedRunner;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.OutsideWriter;
import org.hiptriage.systemtests.stack.RunningStack;
import org.hiptriage.systemtests.stack.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Script and SQL in each text that a person, a platform or a topic can bring in: shown as text or refused, never run. */
@OnRunningStack
class HostileTextIT {
    private final RunningStack stack;

    HostileTextIT(RunningStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @CsvSource({"en,absent", "de,present"})
    void whatStandsInTheTopicsIsShownAsText(String language, String fever) {
        var runner = new FollowedRunner(stack.http(), 2);
        JsonNode honest = runner.isAssessed(0, 4, Map.of("flag.fever", fever));
        int results = publishHostileCopies(runner);
        Eventually.holds(
                "what was published is there",
                Duration.ofSeconds(20),
                () -> results(runner)
                        .get("items")
                        .valueStream()
                        .anyMatch(result -> result.toString().contains("DROP TABLE")));
        assertThat(results(runner).get("items")).as("nothing was dropped").hasSize(results);
        assertThat(results(runner).get("items").valueStream()).contains(honest);

        try (Browser browser = Browser.open(390, language, false)) {
            browser.go(stack.http().page("?runner=" + runner.id() + "#/result"));
            browser.shown(".level-card, .urgent-screen[open]");
            if (fever.equals("present")) {
                assertThat(browser.shown(".urgent-screen[open]").getText()).contains(Hostile.TEXT);
                browser.click(".urgent-leave");
            }
            browser.shown(".level-card");
            browser.awaits(() -> shownTexts(browser) > 10);
            assertNothingRan(browser);
            for (String view : new String[] {"plan", "history", "check-in"}) {
                browser.run("location.hash = arguments[0]", "#/" + view);
                browser.awaits(() -> browser.all("main [aria-busy=true]").isEmpty());
                browser.shown("main h1");
                assertNothingRan(browser);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whatTheServicesSayIsShownAsText(String language) {
        var runner = new FollowedRunner(stack.http(), 20);
        runner.isAssessed(0, 3, Map.of());
        try (Browser browser = Browser.open(1280, language, true)) {
            browser.go(stack.http().page("?runner=" + runner.id()));
            new HipCheck(browser).where(34);
            browser.beforeEachPage(HostileAnswers.script());
            for (String view : new String[] {"", "questions", "result", "plan", "check-in", "history"}) {
                browser.go(stack.http().page("?runner=" + runner.id() + "#/" + view));
                browser.run("location.reload()");
                browser.shown("main h1");
                if (!view.isEmpty() && !view.equals("check-in")) {
                    browser.awaits(() -> shownTexts(browser) > 0);
                }
                assertNothingRan(browser);
                if (view.equals("plan")) {
                    assertThat(browser.all(".plan-exercise")).isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whatARefusalSaysIsShownAsText(String language) {
        try (Browser browser = Browser.open(390, language, false)) {
            browser.beforeEachPage(HostileAnswers.refusing());
            browser.go(stack.http().page("#/check-in"));
            browser.shown("main h1");
            var hands = new Mouse(browser);
            hands.pick("painScore", "3");
            hands.pick("newUrgentSymptom", "no");
            hands.push(".plan-send");
            assertThat(browser.shown(".error-summary").getText()).contains(Hostile.TEXT);
            assertNothingRan(browser);
            browser.run("location.hash = '#/'");
            var check = new HipCheck(browser);
            check.where(34);
            check.answerAllWithNo(3);
            check.onward();
            browser.shown(".error-summary");
            assertNothingRan(browser);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "assessments, assessmentId",
        "assessments, runnerId",
        "assessments, observedAt",
        "assessments, zone",
        "assessments, side",
        "assessments, painStartedOn",
        "assessments, selfTreatmentStartedOn",
        "check-ins, checkInId",
        "check-ins, runnerId",
        "check-ins, observedAt",
        "check-ins, sessionId"
    })
    void whatIsPostedIsRefusedAndNotSaidAgain(String kind, String field) {
        var body = (ObjectNode) HipTriage.json(Scenario.all().get(0).body("r-hostile", UUID.randomUUID()));
        if (kind.equals("check-ins")) {
            body.put("checkInId", UUID.randomUUID().toString())
                    .put("painScore", 3)
                    .put("newUrgentSymptom", false);
            body.remove(List.of("assessmentId", "age", "side", "findings"));
        }
        body.put(field, Hostile.TEXT);
        HttpResponse<String> refusal = stack.http().submit("/api/v1/" + kind, "application/json", body.toString());
        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.body()).contains(field).doesNotContain("DROP TABLE", "window.ran");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?runner=%s", "#/%s", "?runner=%s#/plan?%s", "?%s"})
    void whatStandsInAnAddressIsNotTakenOver(String rest) {
        String text = URLEncoder.encode(Hostile.TEXT, StandardCharsets.UTF_8);
        try (Browser browser = Browser.open(390, "en", false)) {
            browser.go(stack.http().page(rest.replace("%s", text)));
            browser.shown("main h1");
            assertNothingRan(browser);
            assertThat(browser.is("return localStorage.getItem('hip-check').includes('DROP TABLE')"))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "questions", "result", "plan", "check-in", "history"})
    void whatStandsInTheDevicesMemoryRunsNowhere(String view) {
        try (Browser browser = Browser.open(390, "en", false)) {
            browser.go(stack.http().page("#/" + view));
            browser.shown("main h1");
            browser.run(HostileAnswers.memory());
            browser.run("location.reload()");
            browser.shown("main h1");
            assertNothingRan(browser);
        }
    }

    private int publishHostileCopies(FollowedRunner runner) {
        var reader = new OutsideReader(stack);
        var writer = new OutsideWriter(stack);
        reader.eventsOf("red-flag-alerts", runner.id(), "RedFlagRaised")
                .forEach(alert -> writer.publish("red-flag-alerts", runner.id(), Hostile.copyOf(alert)));
        var results = reader.eventsOf("triage-results", runner.id(), "TriageCompleted");
        results.forEach(result -> writer.publish("triage-results", runner.id(), Hostile.copyOf(result)));
        return 2 * results.size();
    }

    private JsonNode results(FollowedRunner runner) {
        return stack.http().read("/api/v1/runners/" + runner.id() + "/results");
    }

    private static long shownTexts(Browser browser) {
        browser.run("document.querySelectorAll('main details').forEach(each => { each.open = true; })");
        return browser.count(
                "return document.querySelector('main').textContent.split(arguments[0]).length - 1", "DROP TABLE");
    }
}
