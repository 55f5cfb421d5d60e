package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.Repository;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** The knowledge page in a real browser: looked through, asked what if, and what it says of what is recorded. */
@OnRunningStack
class KnowledgePageIT {
    private static final String COVERAGE = "/api/v1/knowledge/coverage";

    private final RunningStack stack;
    private final HipTriage http;

    KnowledgePageIT(RunningStack stack) {
        this.stack = stack;
        this.http = stack.http();
    }

    @Test
    void oneFieldSearchesEverything_theAddressKeepsIt_andALinkLeadsToAnEntry() {
        try (Browser browser = Browser.open(1280, "en", false)) {
            browser.go(http.at("triage-service") + "/");
            browser.shown("#condition-trochanteric-bursitis");
            assertThat(browser.all(".entry[id^=condition-]")).hasSize(5);
            assertThat(browser.all(".entry[id^=flag-]")).hasSizeGreaterThan(15);
            assertThat(browser.shown("#finding-sign\\.tender-outer-hip").getText())
                    .contains("Trochanteric bursitis", "weight 6");
            assertThat(browser.shown("#parameter-intensePainScore").getText()).contains("9");
            assertThat(browser.shown("#packs .hash").getText()).matches("(?s)SHA-256 [0-9a-f]{64}");

            browser.press("/");
            browser.press("tender outer");
            browser.awaits(() -> !isShown(browser, "flag-clot"));
            assertThat(isShown(browser, "finding-sign.tender-outer-hip")).isTrue();
            assertThat(browser.shown("#hits").getText()).matches("\\d+ entr(y|ies)");
            assertThat(browser.is("return location.hash === '#?q=tender+outer'"))
                    .isTrue();
            assertThat(browser.violations()).isEmpty();
            browser.picture("knowledge-search");

            browser.press(Keys.ESCAPE);
            browser.awaits(() -> isShown(browser, "flag-clot"));
            browser.go(http.at("triage-service") + "/#finding-site.groin?q=fever");
            browser.run("location.reload()");
            browser.shown(".is-target");
            assertThat(browser.is("return document.querySelector('.is-target').id === 'finding-site.groin'"))
                    .isTrue();
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void aToggledRedFlagMovesTheLevelAtOnce_andTakenBackItMovesBack() throws IOException {
        try (Browser browser = Browser.open(1280, "en", false)) {
            browser.go(http.knowledgePage("#whatif"));
            browser.shown("#verdict[data-level=SELF_CARE]");
            assertThat(browser.shown(".ranking li").getText()).contains("Trochanteric bursitis");
            assertThat(browser.all(".ranking li")).hasSize(5);

            browser.click(answer("flag.fever", "present"));
            browser.shown("#verdict[data-level=URGENT_CARE]");
            assertThat(browser.shown("#verdict").getText()).contains("was Self-care");
            assertThat(browser.shown(".flag-list [data-flag=infection]").getText())
                    .contains("fever", "new");
            assertThat(browser.violations()).isEmpty();
            browser.run("document.getElementById('whatif').scrollIntoView()");
            browser.picture("knowledge-whatif");
            keep("knowledge-page.png", browser.screenshot());

            browser.click(answer("flag.fever", "absent"));
            browser.shown("#verdict[data-level=SELF_CARE]");
            browser.click(answer("site.lateral-hip", "absent"));
            browser.awaits(() -> browser.shown("[data-condition=trochanteric-bursitis]")
                            .getText()
                            .contains("−")
                    || browser.shown("[data-condition=trochanteric-bursitis]")
                            .getText()
                            .contains("was"));

            browser.click("#preset-unknown");
            browser.shown("#verdict[data-level=SEE_DOCTOR]");
            assertThat(browser.shown(".flag-list").getText()).contains("not ruled out");

            browser.shown("#whatif-age").sendKeys("999");
            assertThat(browser.shown(".said [role=alert]:not(:empty)").getText())
                    .contains("Not answered", "age");
            assertThat(browser.errors().stream().filter(line -> !line.contains("422")))
                    .isEmpty();
        }
    }

    @Test
    void whatIsPublishedIsCounted_besideEachRuleToo_andWhatNeverHadASayIsNamed() {
        JsonNode before = coverage();
        long raised = fired(before, "red-flag", "infection");
        new SoreRunner(http).says("flag.fever");
        Eventually.holds(
                "the result is counted",
                Duration.ofSeconds(30),
                () -> fired(coverage(), "red-flag", "infection") > raised);

        try (Browser browser = Browser.open(1280, "en", true)) {
            browser.go(http.knowledgePage("#coverage"));
            browser.shown("[data-rule='red-flag/infection/']");
            assertThat(
                            browser.count(
                                    "return Number(document.querySelector(\"[data-rule='red-flag/infection/'] .number\").textContent.replace(/\\D/g, ''))"))
                    .isGreaterThan(raised);
            assertThat(browser.shown("#flag-infection .entry-head .fired").getText())
                    .contains("×");
            assertThat(browser.count("return Number(document.getElementById('never').textContent.replace(/\\D/g, ''))"))
                    .isPositive();
            browser.click("#show-never");
            browser.awaits(
                    () -> browser.all("[data-rule='red-flag/infection/']").isEmpty());
            browser.click("#show-all");
            assertThat(browser.violations()).isEmpty();
            browser.picture("knowledge-coverage-dark");
            assertThat(browser.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"360,false", "360,true", "768,false"})
    void nothingIsWiderThanAPhone(int width, boolean dark) {
        try (Browser browser = Browser.open(width, "en", dark)) {
            browser.go(http.knowledgePage(""));
            browser.shown("#verdict");
            browser.shown(".figure");
            assertThat(browser.count("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            browser.picture("knowledge-%d-%s".formatted(width, dark ? "dark" : "light"));
            for (String part : new String[] {"conditions", "flags", "findings", "coverage"}) {
                browser.run("document.getElementById(arguments[0]).scrollIntoView()", part);
                browser.picture("knowledge-%d-%s-%s".formatted(width, dark ? "dark" : "light", part));
            }
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void withoutALinkTheRulesAreThere_andWhatNeedsOneSaysSo() {
        try (Browser browser = Browser.open(1280, "en", false)) {
            browser.go(http.at("triage-service") + "/");
            browser.shown("#condition-hip-labral-tear");
            assertThat(browser.shown("#whatif").getText()).contains("needs a valid link", "./run link --knowledge");
            assertThat(browser.shown("#coverage").getText()).contains("needs a valid link");
            assertThat(browser.violations()).isEmpty();

            browser.go(stack.command("link", "--knowledge").strip() + "&view=whatif");
            browser.shown("#verdict[data-level=SELF_CARE]");
            browser.shown("#never");
            assertThat(browser.is("return !location.href.includes('token') && location.hash === '#whatif'"))
                    .isTrue();
            assertThat(browser.errors()).isEmpty();
        }
    }

    private static boolean isShown(Browser browser, String id) {
        return browser.is("return document.getElementById(arguments[0]).offsetParent !== null", id);
    }

    private JsonNode coverage() {
        return HipTriage.json(http.getTriage(COVERAGE).body());
    }

    private static long fired(JsonNode report, String kind, String code) {
        JsonNode rules = report.at("/versions/0/rules");
        return IntStream.range(0, rules.size())
                .mapToObj(rules::get)
                .filter(rule -> rule.path("kind").asString().equals(kind)
                        && rule.path("code").asString().equals(code))
                .mapToLong(rule -> rule.path("fired").asLong())
                .sum();
    }

    private static String answer(String finding, String value) {
        return "[data-finding='%s'] [data-value=%s]".formatted(finding, value);
    }

    /** For the README, where the property says so. */
    private static void keep(String name, byte[] picture) throws IOException {
        Path folder = Repository.file(
                Boolean.getBoolean("hip.picture.replace") ? "docs/images" : "system-tests/target/screenshots");
        Files.write(Files.createDirectories(folder).resolve(name), picture);
    }
}
