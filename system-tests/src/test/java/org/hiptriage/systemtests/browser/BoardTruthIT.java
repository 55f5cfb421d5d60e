package org.hiptriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The board shows what is so, whatever the computer's clock says and in whatever order answers come. */
@OnRunningStack
class BoardTruthIT {
    private static final String ROW = ".alert-row";
    private static final String LIVE = ".connection[data-state=live]";
    private static final String URGENT = "flag.fever";

    private final RunningStack stack;

    BoardTruthIT(RunningStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 3})
    void agesAreRightThoughTheComputersClockIsWrong(int hoursAhead) {
        var runner = new SoreRunner(stack.http()).says(URGENT);
        try (Browser browser = Browser.open(1920, "en", false)) {
            browser.beforeEachPage("""
                    const right = Date;
                    const ahead = %d * 3_600_000;
                    window.Date = class extends right {
                      constructor(...given) { given.length ? super(...given) : super(right.now() + ahead); }
                      static now() { return right.now() + ahead; }
                    };
                    window.secondsOpen = since => Math.floor((right.now() - right.parse(since)) / 1000);
                    """.formatted(hoursAhead));
            browser.go(runner.onBoard());
            browser.shown(LIVE);
            // Not zero either: that is what a clock that is behind would make of every age.
            browser.awaits(() -> browser.is("""
                    const age = document.querySelector('.alert-row .alert-age');
                    const shown = age?.innerText.match(/^(\\d+) s$/);
                    return Boolean(shown) && shown[1] > 0 && Math.abs(shown[1] - secondsOpen(age.dataset.since)) <= 4;"""));
            browser.awaits(() -> browser.all(".alert-row.is-overdue").isEmpty());
        }
    }

    @Test
    void aPageThatWasReadBeforeAnAlertWasClosedDoesNotOpenItAgain() {
        var runner = new SoreRunner(stack.http()).says(URGENT);
        try (Browser browser = Browser.open(1920, "en", false)) {
            browser.beforeEachPage("""
                    const get = window.fetch;
                    window.reads = 0;
                    window.fetch = async (url, options) => {
                      if (!String(url).includes('state=open')) return get(url, options);
                      window.older ??= await (await get(url, options)).text();
                      window.reads++;
                      return new Response(window.older, { headers: { 'Content-Type': 'application/json' } });
                    };""");
            browser.go(runner.onBoard());
            browser.shown(ROW);
            browser.run("""
                    const { alertId, version } = JSON.parse(window.older).items.find(each => each.runnerId === arguments[0]);
                    fetch(`api/v1/alerts/${alertId}/resolution`, { method: 'POST',
                      headers: { 'Content-Type': 'application/json', 'If-Match': `"${version}"`, Authorization: `Bearer ${sessionStorage.getItem('hip-board-token')}` },
                      body: JSON.stringify({ by: 'Dr. Quick', reason: 'seen' }) });""", runner.id());
            browser.awaits(() -> browser.all(ROW).isEmpty());

            long before = browser.count("return window.reads");
            browser.online(false);
            browser.shown(".connection[data-state=lost]");
            browser.online(true);
            browser.awaits(() -> browser.count("return window.reads") > before);
            browser.shown(LIVE);
            assertThat(browser.all(ROW)).isEmpty();
        }
    }

    @Test
    void whereTheResultBehindAnAlertCannotBeReadTheBoardSaysWhatIsMissingUntilItCan() {
        var runner = new SoreRunner(stack.http()).says(URGENT);
        try (Browser browser = Browser.open(1920, "en", false)) {
            browser.beforeEachPage("""
                    const get = window.fetch;
                    window.fetch = (url, options) => !window.isBack && String(url).includes('/results')
                      ? Promise.resolve(new Response('{}', { status: 503 })) : get(url, options);""");
            browser.go(runner.onBoard());
            browser.click(ROW);
            browser.awaits(
                    () -> browser.shown(".side").getText().contains("what could not be ruled out is missing here"));
            assertThat(browser.shown(".side").getText()).doesNotContain("Trochanteric bursitis");

            browser.run("window.isBack = true");
            browser.awaits(() -> browser.shown(".side").getText().contains("Trochanteric bursitis"));
            assertThat(browser.shown(".side").getText()).doesNotContain("is missing here");
        }
    }

    @Test
    void anEventThatWasCutOffInTheMiddleComesAgain() {
        try (Browser browser = Browser.open(1920, "en", false)) {
            browser.go(stack.http().board(""));
            hears(browser, "id: 1\\ndata: one\\n\\nid: 2\\ndata: tw", "id: 2\\ndata: two\\n\\n");

            assertThat(browser.is("return asked[0] === '' && asked[1] === '1'")).isTrue();
            assertThat(browser.is("return heard.slice(0, 2).join() === 'one,two'"))
                    .isTrue();
        }
    }

    @Test
    void afterAnEventThatThePageCouldNotTakeItGoesOnFromNoPlaceSoThatEverythingIsReadAnew() {
        try (Browser browser = Browser.open(1920, "en", false)) {
            browser.go(stack.http().board(""));
            hears(browser, "id: 1\\ndata: one\\n\\nid: 2\\ndata: bad\\n\\n", "id: 3\\ndata: three\\n\\n");

            assertThat(browser.is("return asked[1] === ''")).isTrue();
            assertThat(browser.is("return heard.slice(0, 2).join() === 'one,three'"))
                    .isTrue();
        }
    }

    /** Two answers of a stream, each cut off at its end; asked has the places that were asked to go on from. */
    private static void hears(Browser browser, String first, String second) {
        browser.run("""
                window.asked = [];
                window.heard = [];
                const get = window.fetch;
                window.fetch = async (url, options) => {
                  if (url !== 'a-stream') return get(url, options);
                  asked.push(options.headers['Last-Event-ID'] ?? '');
                  return new Response(asked.length === 1 ? '%s' : '%s');
                };
                import('/js/event-stream.js').then(({ openEvents }) => openEvents('a-stream', {
                  event: (type, data) => {
                    if (data === 'bad') throw new Error(data);
                    heard.push(data);
                  },
                }));""".formatted(first, second));
        browser.awaits(() -> browser.is("return heard.length > 1"));
    }
}
