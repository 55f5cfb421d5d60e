package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The board that clinicians have open all day. */
@OnRunningStack
class AlertBoardIT {
    private static final String ROW = ".alert-row";
    private static final String TAKE = "#take";
    private static final String URGENT = "flag.fever";
    private static final String DOCTOR = "history.recurrent-bouts";

    private final RunningStack stack;

    AlertBoardIT(RunningStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @CsvSource({"768,false", "768,true", "1920,false", "1920,true"})
    void anAlertAppearsByItselfAndTellsItsWholeStory(int width, boolean dark) {
        var runner = new SoreRunner(stack.http());
        new RecordedRuns(stack.http(), runner.id())
                .run(24, 7_600)
                .run(20, 8_000)
                .run(16, 7_000)
                .run(9, 12_400)
                .post();
        try (Browser browser = Browser.open(width, "en", dark)) {
            browser.go(runner.onBoard());
            browser.shown(".connection[data-state=live]");
            assertThat(browser.all(ROW)).isEmpty();

            runner.says(URGENT);
            assertThat(browser.shown(ROW).getText()).contains("Urgent care", "now", "Infection", "taken by nobody");
            browser.awaits(() -> browser.is("return document.title.includes('urgent')"));
            assertThat(browser.shown(".figure.urgent-care").getAttribute("data-count"))
                    .isNotEqualTo("0");
            assertThat(browser.violations()).isEmpty();
            browser.picture("board-%d-%s".formatted(width, dark ? "dark" : "light"));

            browser.click(ROW);
            browser.shown(".timeline");
            assertThat(browser.shown(".side").getText())
                    .contains("fever", "article:R9", "Trochanteric bursitis", "12.4 km", "What was done");
            assertThat(browser.all(".timeline .bar-run")).hasSize(3);
            assertThat(browser.all(".timeline .bar-spike")).hasSize(1);
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.errors()).isEmpty();
            assertThat(browser.is("return document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            browser.picture("board-alert-%d-%s".formatted(width, dark ? "dark" : "light"));
        }
    }

    @Test
    void theWorstIsFirstAndAFilterStandsInTheAddress() {
        var calm = new SoreRunner(stack.http()).says(DOCTOR);
        var urgent = new SoreRunner(stack.http()).says(URGENT);
        try (Browser browser = Browser.open(1920, "en", false)) {
            browser.go(stack.http().board("#/?level=URGENT_CARE"));
            browser.shown(ROW);
            assertThat(browser.all(".alert-row.see-doctor")).isEmpty();
            browser.click("#filter-text");
            browser.press(urgent.id());
            browser.awaits(() -> browser.all(ROW).size() == 1);
            assertThat(browser.is(
                            "return location.hash.includes('level=URGENT_CARE') && location.hash.includes('text=r-')"))
                    .isTrue();
            browser.run("location.reload()");
            browser.awaits(() -> browser.all(ROW).size() == 1);
            assertThat(browser.shown(ROW).getText()).contains(urgent.id());

            browser.go("about:blank");
            browser.go(stack.http().board("#/"));
            browser.shown(ROW);
            assertThat(browser.is("const levels = [...document.querySelectorAll('.alert-row')]"
                            + ".map(row => row.classList.contains('urgent-care') ? 0 : 1);"
                            + "return levels.every((level, i) => i === 0 || level >= levels[i - 1])"))
                    .isTrue();
            browser.go(calm.onBoard());
            browser.awaits(() -> browser.all(ROW).size() == 1
                    && browser.shown(ROW).getText().contains("See a doctor")
                    && browser.shown(ROW).getText().contains("Recurrent"));
        }
    }

    @Test
    void twoAtOnceSeeEachOtherAndNeverOverwriteEachOther() {
        var runner = new SoreRunner(stack.http()).says(URGENT);
        try (Browser one = Browser.open(1920, "en", false);
                Browser two = Browser.open(768, "en", true)) {
            one.go(runner.onBoard());
            two.go(runner.onBoard());
            one.click(ROW);
            two.click(ROW);
            one.shown(TAKE);
            two.shown(TAKE);

            one.click(TAKE);
            assertThat(one.shown(".actions .field-error").getText()).contains("name");
            named(one, "Dr. One");
            one.click(TAKE);
            awaitTitle(one, "Taken by Dr. One");
            awaitTitle(two, "Taken by Dr. One");
            two.awaits(() -> two.all(TAKE).isEmpty());

            // While nobody tells the second of it, the first writes a note.
            two.online(false);
            one.shown("#note").sendKeys("Called, goes to the emergency department.");
            one.click("#add-note");
            one.awaits(() -> one.all(".log .note").size() == 1);
            two.online(true);
            two.awaits(() -> two.all(".log .note").size() == 1);
            named(two, "Dr. Two");
            two.run("document.getElementById('reason').value = 'referred'");
            two.click("#resolve");
            awaitTitle(two, "Resolved by Dr. Two");
            awaitTitle(one, "Resolved by Dr. Two");
            one.picture("board-resolved");
            assertThat(one.violations()).isEmpty();
        }
    }

    @Test
    void whoActsOnWhatTheyHaveNotSeenChangesNothingAndIsShownWhatHappened() {
        var runner = new SoreRunner(stack.http()).says(URGENT);
        try (Browser browser = Browser.open(1920, "en", false)) {
            browser.go(runner.onBoard());
            browser.click(ROW);
            browser.shown(TAKE);
            named(browser, "Dr. Late");
            String path = browser.run("return 'api/v1/alerts/' + location.hash.match(/[0-9a-f-]{36}/)[0]") + "/notes";
            // The other's action comes between the click and the answer.
            browser.run("""
                    const post = window.fetch;
                    window.fetch = async (url, options) => {
                      if (options?.method === 'POST' && !window.wasFaster) {
                        window.wasFaster = true;
                        await post(arguments[0], { method: 'POST', headers: options.headers,
                          body: JSON.stringify({ by: 'Dr. Fast', text: 'On the phone with the runner.' }) });
                      }
                      return post(url, options);
                    };""", path);
            browser.click(TAKE);
            assertThat(browser.shown(".actions .field-error").getText()).contains("Somebody was faster");
            browser.awaits(() -> browser.shown(".log").getText().contains("On the phone with the runner."));
            awaitTitle(browser, "Taken by nobody");
            browser.click(TAKE);
            awaitTitle(browser, "Taken by Dr. Late");
        }
    }

    @Test
    void aLostConnectionIsVisibleAtOnceAndHealsWithoutAMissedAlert() {
        var runner = new SoreRunner(stack.http());
        try (Browser browser = Browser.open(1920, "en", true)) {
            browser.go(runner.onBoard());
            browser.shown(".connection[data-state=live]");
            browser.online(false);
            assertThat(browser.shown(".connection[data-state=lost]").getText()).contains("Connection lost", "ago");
            browser.picture("board-lost");
            runner.says(URGENT);
            assertThat(browser.all(ROW)).isEmpty();
            browser.online(true);
            browser.shown(".connection[data-state=live]");
            assertThat(browser.shown(ROW).getText()).contains("Infection");
        }
    }

    @Test
    void theKeyboardAloneGoesFromTheListToAResolution() {
        var first = new SoreRunner(stack.http()).says(URGENT);
        try (Browser browser = Browser.open(1920, "en", false)) {
            browser.go(first.onBoard());
            browser.shown(ROW);
            browser.press("j");
            assertThat(browser.is("return document.activeElement.classList.contains('alert-row')"))
                    .isTrue();
            browser.press(Keys.ENTER);
            browser.shown(TAKE);
            browser.awaits(() -> browser.is("return document.activeElement.tagName === 'H2'"));
            tabTo(browser, "by");
            browser.press("Dr. Keys");
            tabTo(browser, "reason");
            browser.press("Seen");
            tabTo(browser, "resolve");
            browser.press(Keys.ENTER);
            awaitTitle(browser, "Resolved by Dr. Keys");
            browser.press(Keys.ESCAPE);
            browser.awaits(() -> browser.all(".side .alert-title").isEmpty());
            browser.press("/");
            assertThat(browser.is("return document.activeElement.id === 'filter-text'"))
                    .isTrue();
        }
    }

    private static void tabTo(Browser browser, String id) {
        for (int stops = 0; !browser.is("return document.activeElement.id === arguments[0]", id); stops++) {
            assertThat(stops).as("stops on the way to " + id).isLessThan(30);
            browser.press(Keys.TAB);
        }
    }

    private static void named(Browser browser, String name) {
        var field = browser.shown("#by");
        field.clear();
        field.sendKeys(name, Keys.TAB);
        assertThat(browser.shown(".actions").findElement(By.id("by")).getAttribute("value"))
                .isEqualTo(name);
    }

    private static void awaitTitle(Browser browser, String words) {
        browser.awaits(() -> browser.is(
                "return (document.querySelector('.alert-title')?.innerText ?? '').includes(arguments[0])", words));
    }
}
