package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@OnRunningStack
class RunsOnThePageIT {
    private final String runnerId = "r-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"390,en,false", "390,de,true", "1280,en,true", "1280,de,false"})
    void theLastWeeksOfRunsAreShownWithWhatWasMuchLonger(int width, String language, boolean dark, RunningStack stack) {
        recorded(stack).post();
        try (Browser browser = Browser.open(width, language, dark)) {
            openHistory(browser, stack);

            assertThat(browser.all(".runs-chart .run")).hasSize(5);
            assertThat(browser.all(".runs-chart .spike-mark")).hasSize(1);
            assertThat(browser.all(".runs-chart .other")).hasSize(1);
            String decimal = language.equals("de") ? "," : ".";
            assertThat(browser.all(".runs-spikes > ul > li"))
                    .singleElement()
                    .extracting(WebElement::getText)
                    .asString()
                    .contains("12" + decimal + "4 km")
                    .contains("8" + decimal + "0 km");
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.errors()).isEmpty();
            assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            browser.picture("runs-%d-%s-%s".formatted(width, language, dark ? "dark" : "light"));
        }
    }

    @Test
    void eachBarIsReachedByKeysAndSaysItsRuns(RunningStack stack) {
        recorded(stack).post();
        try (Browser browser = Browser.open(1280, "en", false)) {
            openHistory(browser, stack);
            while (!isOnBar(browser)) {
                browser.press(Keys.TAB);
            }
            assertThat(focused(browser)).contains("8.0 km in one run");
            browser.press(Keys.ARROW_LEFT);
            assertThat(focused(browser)).contains("12.4 km in one run; much longer than the 8.0 km before");
            assertThat(browser.shown(".runs-panel").getText()).contains("12.4 km");
            browser.press(Keys.HOME);
            assertThat(focused(browser)).contains("no run; Cycling");
            browser.press(Keys.END);
            assertThat(focused(browser)).contains("8.0 km in one run");
            browser.press(Keys.TAB);
            assertThat(isOnBar(browser)).as("one stop of the tab key").isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"390,en,GPX", "1280,de,TCX", "390,de,FIT"})
    void aDroppedFileIsUnderstoodAndItsRunIsAmongTheBars(
            int width, String language, WatchFile kind, RunningStack stack, @TempDir Path folder) {
        recorded(stack).post();
        Path file = kind.in(folder, 2, 10_000);
        try (Browser browser = Browser.open(width, language, false)) {
            openHistory(browser, stack);
            browser.all("#run-files").get(0).sendKeys(file.toString());

            String told = browser.shown(".runs-file[data-state=taken]").getText();
            assertThat(told).contains(language.equals("de") ? "10,0 km" : "10.0 km");
            assertThat(told).contains(language.equals("de") ? "Laufen" : "Running");
            browser.awaits(() -> browser.all(".runs-chart .run").size() == 6);
            browser.shown(".runs-appeared");
            browser.picture("runs-dropped-%d-%s".formatted(width, kind));
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoneIsRefusedWithTheReasonInTheLanguageOfThePage(RunningStack stack, @TempDir Path folder) {
        Path broken = WatchFile.of(folder, "broken.gpx", "<gpx version=\"1.1\"><trk><trkseg>");
        Path empty = WatchFile.of(folder, "empty.fit", "");
        Path large = WatchFile.of(folder, "large.tcx", " ".repeat(26 * 1024 * 1024));
        try (Browser browser = Browser.open(390, "de", false)) {
            openPage(browser, stack);
            browser.shown("#files-title");
            browser.all("#run-files").get(0).sendKeys(broken + "\n" + empty + "\n" + large);

            browser.awaits(() -> browser.all(".runs-file[data-state=refused]").size() == 3);
            List<String> told = browser.all(".runs-file[data-state=refused]").stream()
                    .map(WebElement::getText)
                    .toList();
            assertThat(told.get(0)).contains("broken.gpx").contains("Datei").doesNotContain("file");
            assertThat(told.get(1)).contains("empty.fit").contains("leer");
            assertThat(told.get(2)).contains("large.tcx").contains("26 MB").contains("25 MB");
            assertThat(
                            browser.run(
                                    "return performance.getEntriesByType('resource')"
                                            + ".filter(e => e.initiatorType === 'xmlhttprequest' && e.name.includes('/runs/files')).length"))
                    .as("what is empty or too large is not even sent")
                    .isEqualTo(1L);
            assertThat(browser.violations()).isEmpty();
            browser.picture("runs-refused");
        }
    }

    @Test
    void aFileIsTakenWhereItIsDroppedAndNeverTakesThePlaceOfThePage(RunningStack stack) {
        try (Browser browser = Browser.open(1280, "en", false)) {
            openPage(browser, stack);
            browser.shown("#files-title");
            assertThat(browser.run("""
                    const dropped = target => {
                      const dataTransfer = new DataTransfer();
                      dataTransfer.items.add(new File(['<gpx'], 'dropped.gpx'));
                      return target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
                    };
                    return [dropped(document.querySelector('footer')), dropped(document.querySelector('.runs-drop'))];""")).as("the browser opens neither").isEqualTo(List.of(false, false));
            browser.shown(".runs-file[data-state=refused]");
            assertThat(browser.all(".runs-file")).hasSize(1);
        }
    }

    @Test
    void anUploadTellsHowFarItIsGoesOnInAnotherViewAndCanBeCancelled(RunningStack stack, @TempDir Path folder) {
        Path slow = WatchFile.of(folder, "slow.tcx", " ".repeat(4 * 1024 * 1024));
        Path next = WatchFile.of(folder, "next.gpx", "<gpx");
        try (Browser browser = Browser.open(390, "en", false)) {
            openPage(browser, stack);
            browser.shown("#files-title");
            browser.uploadsAt(200_000);
            browser.all("#run-files").get(0).sendKeys(slow + "\n" + next);

            browser.awaits(
                    () -> Boolean.TRUE.equals(
                            browser.run(
                                    "const bar = document.querySelector('.runs-file progress'); return bar !== null && bar.value > 0")));
            assertThat(browser.shown(".runs-file[data-state=waiting]").getText())
                    .contains("next.gpx");
            assertThat(browser.violations()).isEmpty();
            browser.picture("runs-uploading");
            browser.go(stack.http().page("?runner=" + runnerId + "#/plan"));
            browser.awaits(() -> browser.all(".runs-file").isEmpty());
            openPage(browser, stack);
            browser.click(browser.shown(".runs-file[data-state=sending] button"));
            browser.shown(".runs-file[data-state=cancelled]");
            assertThat(browser.run("return document.activeElement.className")).isEqualTo("runs-file");
            browser.shown(".runs-file[data-state=refused]");
        }
    }

    @Test
    void weeksGoFromMondayToSundayAndAChangeOfClocksMovesNoRun(RunningStack stack) {
        try (Browser browser = Browser.open(390, "de", false)) {
            openPage(browser, stack);
            Object told = browser.run("""
                    return import('/js/runs/calendar.js').then(({ weeksOf, dayOf, isoOf }) => {
                      const run = (localDate, startedAt) => ({ localDate, startedAt, sport: 'running' });
                      const weeks = weeksOf([
                        run('2026-10-25', '2026-10-25T23:30:00+01:00'), run('2026-10-26', '2026-10-26T00:30:00+01:00'),
                        run('2026-08-30', '2026-08-30T08:00:00+02:00'), run('2026-08-31', '2026-08-31T08:00:00+02:00'),
                      ], [{ at: dayOf('2026-10-25') + 0.99, score: 3 }], dayOf('2026-11-22'));
                      return weeks.filter(week => week.runs.length)
                        .map(week => isoOf(week.first) + ' ' + isoOf(week.last) + ' ' + week.runs.length + ' ' + week.scores.length);
                    })""");
            assertThat(told)
                    .isEqualTo(List.of(
                            "2026-08-31 2026-09-06 1 0", "2026-10-19 2026-10-25 1 1", "2026-10-26 2026-11-01 1 0"));
        }
    }

    private RecordedRuns recorded(RunningStack stack) {
        return new RecordedRuns(stack.http(), runnerId)
                .other(30, "cycling", 32_000, 4_800)
                .run(24, 7_600)
                .run(20, 8_000)
                .run(16, 7_000)
                .run(9, 12_400)
                .run(5, 8_000);
    }

    private void openPage(Browser browser, RunningStack stack) {
        browser.go(stack.http().page("?runner=" + runnerId + "#/history"));
    }

    private void openHistory(Browser browser, RunningStack stack) {
        openPage(browser, stack);
        browser.shown(".runs-chart");
    }

    private static boolean isOnBar(Browser browser) {
        return Boolean.TRUE.equals(browser.run("return document.activeElement.classList.contains('runs-bar')"));
    }

    private static String focused(Browser browser) {
        return String.valueOf(browser.run("return document.activeElement.getAttribute('aria-label')"))
                .replace('\u00a0', ' ');
    }
}
