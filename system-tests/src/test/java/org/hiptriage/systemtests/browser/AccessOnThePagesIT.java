package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hiptriage.systemtests.plan.FollowedRunner;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages show to whom: with a link, without one, and when it ends. */
@OnRunningStack
class AccessOnThePagesIT {
    private static final String NO_ACCESS = "main [role=alert] h1";
    private static final String GARBAGE = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzb21lYm9keSJ9.AAAA";

    private final RunningStack stack;
    private final HipTriage http;

    AccessOnThePagesIT(RunningStack stack) {
        this.stack = stack;
        this.http = stack.http();
    }

    @ParameterizedTest
    @CsvSource({"390,en,false,This page needs a valid link", "1280,de,true,Diese Seite braucht einen gültigen Link"})
    void withoutALinkTheRunnersPageSaysWhereOneComesFrom(int width, String language, boolean dark, String title) {
        try (Browser browser = Browser.open(width, language, dark)) {
            browser.go(http.at("assessment-service") + "/");
            assertThat(browser.shown(NO_ACCESS).getText()).isEqualTo(title);
            assertThat(browser.shown("main").getText()).contains("./run link r-");
            assertThat(browser.violations()).isEmpty();
            browser.picture("no-access-%d-%s".formatted(width, language));

            browser.go(http.at("assessment-service") + "/#token=" + GARBAGE + "&view=%2Fresult");
            browser.awaits(() -> browser.is("return localStorage.getItem('hip-check-token') === null"));
            assertThat(browser.shown(NO_ACCESS).getText()).isEqualTo(title);
        }
    }

    @Test
    void aPrintedLinkOpensThatRunnersPageWhoeverWasHereBefore() {
        var runner = new FollowedRunner(http, 1);
        runner.isAssessed(0, 2, Map.of());
        String link = stack.command("link", runner.id()).strip();
        try (Browser browser = Browser.open(390, "en", false)) {
            browser.go(http.page("?runner=r-somebody-else"));
            browser.shown("main h1");
            browser.go(link + "&view=%2Fresult");
            browser.shown(".level-card");
            assertThat(browser.is(
                            "return JSON.parse(localStorage.getItem('hip-check')).runnerId === '" + runner.id() + "'"))
                    .isTrue();
            // A message that is tapped opens a window of its own.
            browser.go("about:blank");
            browser.go(http.at("assessment-service") + "/#/result");
            browser.shown(".level-card");
            assertThat(browser.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "notification-service"})
    void theTokenDoesNotStayInTheAddress(String service) {
        String link = service.equals("assessment-service") ? http.page("#/plan") : http.board("#/history");
        try (Browser browser = Browser.open(1280, "en", false)) {
            browser.go(link);
            browser.shown("main h1");
            assertThat(browser.is("return !location.href.includes('token') && !location.href.includes('ey')"))
                    .isTrue();
            assertThat(browser.is(
                            "return location.hash === '" + (service.startsWith("a") ? "#/plan" : "#/history") + "'"))
                    .isTrue();
            assertThat(browser.is("return document.cookie === '' && document.referrer === ''"))
                    .isTrue();
            assertThat(browser.is(
                            "return performance.getEntriesByType('resource').every(e => !e.name.includes('eyJ'))"))
                    .isTrue();
        }
    }

    @Test
    void aBoardWhoseTokenHasEndedShowsNothingAndSaysSo() {
        var runner = new SoreRunner(http).says("flag.fever");
        try (Browser browser = Browser.open(1280, "en", false)) {
            browser.go(runner.onBoard());
            browser.shown(".alert-row");
            // As if it had ended: the next answer of the service is 401.
            browser.run("sessionStorage.setItem('hip-board-token', arguments[0]); location.reload()", GARBAGE);
            assertThat(browser.shown(NO_ACCESS).getText()).isEqualTo("The board needs a valid link");
            assertThat(browser.shown("main").getText())
                    .contains("New alerts are not shown here", "./run link --board")
                    .doesNotContain(runner.id());
            assertThat(browser.all(".alert-row")).isEmpty();
            assertThat(browser.shown(".connection").getText()).contains("No access");
            assertThat(browser.violations()).isEmpty();
            browser.picture("board-no-access");

            // The new link brings it back, in the same window.
            browser.go(stack.command("link", "--board").strip() + "&view=%2F%3Ftext%3D" + runner.id());
            browser.shown(".alert-row");
            browser.shown(".connection[data-state=live]");
        }
    }
}
